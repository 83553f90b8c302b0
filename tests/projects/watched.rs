//! What a build script tells cargo with `templates::build::watch`, and what cargo then sees.

use std::time::Duration;

use crate::project::{Project, Run, VERIFY, library, manifest};

/// A program that says which folders are watched.
const PRINTER: &str = r#"
templates::template!(pub Verify = "templates/verify.mtm");

fn main() {
    println!("{}", option_env!("MTM_WATCHED").unwrap_or("nothing"));
}
"#;

/// A program whose build script watches those folders.
fn watching(name: &str, folders: &[&str]) -> Project {
    let project = Project::program(name, PRINTER);
    let helper = library("templates", ", default-features = false");
    let dependencies = format!("{}\n\n[build-dependencies]\n{helper}", library("templates", ""));
    project.write("Cargo.toml", manifest(name, &dependencies));
    let calls: Vec<_> = folders.iter().map(|folder| format!("    templates::build::watch({folder:?});\n")).collect();
    project.write("build.rs", format!("fn main() {{\n{}}}\n", calls.concat()));
    project
}

/// Does something that cargo has to see, and says whether it does.
#[track_caller]
fn is_seen(project: &Project, name: &str, change: impl FnOnce()) -> bool {
    // Cargo compares times, which some file systems keep in whole seconds.
    std::thread::sleep(Duration::from_millis(1100));
    change();
    let run = project.cargo("check").succeeds();
    let again = project.cargo("check").succeeds();
    assert!(!again.compiled(name), "twice for one change:\n{}", again.stderr);
    run.compiled(name)
}

#[test]
fn whatever_happens_in_the_folder_is_seen() {
    let name = "watched-folder";
    let project = watching(name, &["templates"]);
    project.write("templates/orders/shipped.mtm", "Your order is on its way.\n");
    project.cargo("check").succeeds();
    let file = |path: &str| project.path(&format!("templates/{path}"));

    assert!(is_seen(&project, name, || project.write("templates/new.mtm", "New.\n")));
    assert!(is_seen(&project, name, || project.write("templates/new.mtm", "Edited.\n")));
    assert!(is_seen(&project, name, || std::fs::rename(file("new.mtm"), file("newer.mtm")).unwrap()));
    assert!(is_seen(&project, name, || std::fs::remove_file(file("newer.mtm")).unwrap()));
    assert!(is_seen(&project, name, || project.write("templates/orders/held/up.mtm", "Your order is late.\n")));
    assert!(is_seen(&project, name, || project.write("templates/orders/held/up.mtm", "Your order is very late.\n")));
    let up = || std::fs::rename(file("orders/held/up.mtm"), file("orders/held/on.mtm")).unwrap();
    assert!(is_seen(&project, name, up));
    assert!(is_seen(&project, name, || std::fs::remove_file(file("orders/held/on.mtm")).unwrap()));
    assert!(is_seen(&project, name, || std::fs::remove_dir(file("orders/held")).unwrap()));
    assert!(is_seen(&project, name, || std::fs::create_dir(file("empty")).unwrap()));

    // A file that is older than the last build comes as files come that are unpacked or copied with their times.
    let old = || {
        project.write("aside.mtm", "Old.\n");
        let aside = std::fs::File::options().write(true).open(project.path("aside.mtm")).unwrap();
        aside.set_modified(std::time::SystemTime::UNIX_EPOCH + Duration::from_hours(1)).unwrap();
        std::fs::rename(project.path("aside.mtm"), file("empty/old.mtm")).unwrap();
    };
    assert!(is_seen(&project, name, old));
    assert!(!is_seen(&project, name, || project.write("beside.mtm", "Not in the folder.\n")));
}

#[test]
fn without_the_build_script_a_new_file_is_not_seen() {
    let name = "unwatched-folder";
    let project = Project::program(name, PRINTER);
    assert_eq!(project.cargo("run --quiet").succeeds().stdout, "nothing\n");
    project.cargo("check").succeeds();
    assert!(!is_seen(&project, name, || project.write("templates/new.mtm", "New.\n")));
}

#[test]
fn folders_of_several_calls_are_watched() {
    let name = "watched-folders";
    let project = watching(name, &["templates", "more templates"]);
    project.write("more templates/other.mtm", "Another.\n");
    let run = project.cargo("run --quiet").succeeds();
    let root = project.path("").canonicalize().unwrap();
    let whole = ["templates", "more templates"].map(|folder| root.join(folder).to_str().unwrap().to_owned());
    assert_eq!(run.stdout.trim_end(), whole.join(";"));
    assert!(is_seen(&project, name, || project.write("templates/new.mtm", "New.\n")));
    assert!(is_seen(&project, name, || project.write("more templates/new.mtm", "New.\n")));
}

#[test]
fn a_folder_that_cannot_be_watched_is_an_error() {
    let project = watching("watched-nothing", &["tamplates", "templates/verify.mtm"]);
    let run = project.cargo("check").fails();
    let said = |run: &Run| run.stderr.lines().find(|line| line.contains("build::watch")).unwrap_or_default().to_owned();
    assert!(said(&run).ends_with(
        "templates::build::watch: there is no folder `tamplates`; its path counts from the folder of the crate's \
         Cargo.toml"
    ));
    assert!(run.stderr.contains("`templates/verify.mtm` is a file; name the folder it is in"), "{}", run.stderr);

    // As soon as it is there, cargo looks again.
    project.write("build.rs", "fn main() { templates::build::watch(\"tamplates\") }\n");
    assert!(said(&project.cargo("check").fails()).contains("there is no folder"));
    project.write("tamplates/verify.mtm", VERIFY);
    project.cargo("check").succeeds();
}

#[test]
fn the_helper_works_with_the_default_features_too_and_needs_no_crate_without() {
    let project = watching("watched-in-full", &["templates"]);
    let run = project.cargo("tree -e build --prefix none").succeeds();
    assert_eq!(run.stdout.lines().count(), 2, "{}", run.stdout);

    let full = project.read("Cargo.toml").replace(", default-features = false", "");
    project.write("Cargo.toml", full);
    assert!(project.cargo("run --quiet").succeeds().stdout.trim_end().ends_with("templates"));
}

#[test]
fn outside_a_build_script_nothing_is_watched() {
    let main = "fn main() { templates::build::watch(\"templates\") }\n";
    let run = Project::program("watched-by-nobody", main).cargo("run --quiet").succeeds();
    assert_eq!(run.stdout, "");
    assert_eq!(run.stderr, "templates::build::watch: `templates` is not watched, this is no build script\n");
}
