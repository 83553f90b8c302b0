//! What is published compiles elsewhere, and is the same wherever it was built.

use std::path::Path;
use std::process::Command;

use crate::project::{Project, VERIFY, library, manifest, target, workspace};

#[test]
fn a_package_carries_its_template_files() {
    let project = Project::program("packaged-crate", "");
    project.write("Cargo.toml", manifest("packaged-crate", &library("templates", ", version = \"0.1.0\"")));
    project.write("templates/deeper/other.mtm", VERIFY);
    let run = project.cargo("package --list --allow-dirty").succeeds();
    let files: Vec<_> = run.stdout.lines().collect();
    assert!(files.contains(&"templates/verify.mtm") && files.contains(&"templates/deeper/other.mtm"), "{files:?}");
}

/// Cargo's own verification takes a package of the same version that it has unpacked before for the one to be verified,
/// so a program is built with what stands in the packages instead.
#[test]
fn the_workspaces_own_packages_compile_from_what_they_carry() {
    const NAMES: [&str; 3] = ["template-core", "template-macros", "templates"];
    let version = env!("CARGO_PKG_VERSION");
    let main = "
        templates::template!(pub Verify = \"templates/verify.mtm\");
        fn main() { println!(\"{}\\n{}\", Verify::EXAMPLE, templates::Verify::EXAMPLE) }
    ";
    let project = Project::program("package-user", main);
    copy(workspace(), &project.path("workspace"));
    let packages = NAMES.map(|name| format!("-p {name}")).join(" ");
    let options = "--no-verify --allow-dirty --manifest-path workspace/Cargo.toml";
    project.cargo(&format!("package {packages} {options}")).succeeds();
    std::fs::remove_dir_all(project.path("workspace")).unwrap();

    for name in NAMES {
        let package = target().join(format!("package/{name}-{version}.crate"));
        let mut tar = Command::new("tar");
        // Files in a package are as old as can be, and cargo would not compile them again.
        let status = tar.arg("-xzmf").arg(package).arg("-C").arg(project.path("")).status().unwrap();
        assert!(status.success());
    }
    let patches = NAMES.map(|name| format!("{name} = {{ path = \"{name}-{version}\" }}")).join("\n");
    let dependencies = format!("templates = \"={version}\"\n\n[patch.crates-io]\n{patches}");
    project.write("Cargo.toml", manifest("package-user", &dependencies));
    let run = project.cargo("run").succeeds();
    assert!(NAMES.iter().all(|name| run.compiled(name)), "{}", run.stderr);
    assert_eq!(
        run.stdout,
        "Acme code: 64873. Valid for 10 minutes.\nNexmo Verification code: 64873. Valid for 10 minutes.\n"
    );
}

/// Copies the files git would have: neither its own nor what was built.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name();
        match entry.file_type().unwrap() {
            _ if name == "target" || name == ".git" => {}
            kind if kind.is_dir() => copy(&entry.path(), &to.join(name)),
            _ => drop(std::fs::copy(entry.path(), to.join(name)).unwrap()),
        }
    }
}

/// Without any flags the program is the same; the library is where the compiler is told to leave the folder out, which
/// it writes into every library.
#[test]
fn two_checkouts_give_the_same_bytes() {
    let (first, second) = (Checkout::build("checkout"), Checkout::build("another/and/deeper/checkout"));
    assert!(first.program == second.program, "the programs differ");
    assert!(first.library == second.library, "the libraries differ");
    for bytes in [&first.program, &first.library] {
        let folder = first.folder.as_bytes();
        assert!(!bytes.windows(folder.len()).any(|window| window == folder), "the folder is in what was built");
    }
}

/// What one checkout was built to.
struct Checkout {
    folder: String,
    program: Vec<u8>,
    library: Vec<u8>,
}

impl Checkout {
    fn build(folder: &str) -> Self {
        let project = Project::empty();
        let at = |path: &str| format!("{folder}/{path}");
        project.write(&at("Cargo.toml"), manifest("same-bytes", &library("templates", "")));
        project.write(&at("Cargo.lock"), project.read("Cargo.lock"));
        project.write(&at("templates/verify.mtm"), VERIFY);
        project.write(&at("src/lib.rs"), "templates::template!(pub Verify = \"templates/verify.mtm\");\n");
        project.write(&at("src/main.rs"), "fn main() { println!(\"{}\", same_bytes::Verify::EXAMPLE) }\n");
        let path = project.path(folder).canonicalize().unwrap();
        let manifest = path.join("Cargo.toml");
        let built = |command: &str, file: &str| {
            let cargo = |arguments: &str| project.cargo(&arguments.replace("MANIFEST", manifest.to_str().unwrap()));
            cargo("clean --release -p same-bytes --manifest-path MANIFEST").succeeds();
            cargo(command).succeeds();
            std::fs::read(target().join("release").join(file)).unwrap()
        };
        let folder = path.to_str().unwrap().to_owned();
        let program = format!("same-bytes{}", std::env::consts::EXE_SUFFIX);
        let program = built("build --release --manifest-path MANIFEST", &program);
        let command = format!("rustc --release --lib --manifest-path MANIFEST -- --remap-path-prefix={folder}=.");
        let library = built(&command, "libsame_bytes.rlib");
        Self { folder, program, library }
    }
}
