//! `mtm preview`: a gallery of templates, as a file and served.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use command::mtm;

#[path = "phone/browser.rs"]
mod browser;
#[path = "mtm.rs"]
mod command;

const PARCEL: &str = r#"+++
category = "utility"
language = "en"
translations = ["de"]
header = "Parcel {{parcel}}"
footer = "Reply STOP to opt out"
params = [
  { name = "customer", example = "Ann" },
  { name = "parcel", example = "A-1023" },
]

[[buttons]]
quick_reply = "Change the day"
+++
Hi *{{customer}}*, your parcel is on its way. It arrives tomorrow, before noon.
"#;

const GERMAN: &str = r#"+++
header = "Paket {{parcel}}"
footer = "STOP zum Abbestellen"
buttons = ["Tag ändern"]
+++
Hallo *{{customer}}*, dein Paket kommt morgen noch vor zwölf.
"#;

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("parcel_sent.mtm", PARCEL);
    write("parcel_sent.de.mtm", GERMAN);
    let long = "Words, words. ".repeat(80);
    write(
        "long_note.mtm",
        &format!("+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\n<script>alert(1)</script> {long}end.\n"),
    );
    write("broken.mtm", "+++\nlanguage = \"en\"\n+++\nHello {{customer\n");
    folder
}

fn preview(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(mtm()).arg("preview").args(arguments).current_dir(folder).output().unwrap()
}

#[test]
fn a_page_with_everything_is_written() {
    let folder = folder();
    let output = preview(folder.path(), &[".", "--out", "gallery"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let path = folder.path().join("gallery/index.html");
    assert_eq!(String::from_utf8(output.stdout).unwrap().trim(), "gallery/index.html");
    let page = fs::read_to_string(&path).unwrap();
    for part in [
        "3 templates, 2 with errors",
        "Hi <strong>Ann</strong>, your parcel is on its way.",
        "Hallo <strong>Ann</strong>, dein Paket kommt",
        "Parcel A-1023",
        "Paket A-1023",
        "Tag ändern",
        "German <code>de</code>",
        "13 / 60",
        "MTM401 body-too-long",
        "long_note.mtm:5:",
        "too long",
        "broken.mtm:4:7",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
    ] {
        assert!(page.contains(part), "{part} is missing");
    }
    assert!(!page.contains("<script>alert") && !page.contains("http://") && !page.contains("src="));
    // The same every time, and what is there is replaced whole.
    preview(folder.path(), &[".", "--out", "gallery"]);
    assert_eq!(fs::read_to_string(&path).unwrap(), page);
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn it_wants_to_know_where_to() {
    let folder = folder();
    assert_eq!(preview(folder.path(), &["."]).status.code(), Some(2));
    let missing = preview(folder.path(), &["missing", "--out", "gallery"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8(missing.stderr).unwrap().contains("missing"));
}

#[test]
fn a_person_looks_through_it_while_files_change() {
    let Some(browser) = browser::Browser::find() else { return };
    let folder = folder();
    let mut server = Command::new(mtm());
    server.args(["preview", ".", "--serve", "--port", "0"]).current_dir(folder.path()).stdout(Stdio::piped());
    let mut server = server.spawn().unwrap();
    let mut url = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut url).unwrap();
    let file = folder.path().join("parcel_sent.mtm").display().to_string();
    let variables = [("GALLERY_URL", url.trim().to_owned()), ("GALLERY_FILE", file)];
    let looked = std::panic::catch_unwind(|| browser.run("gallery.mjs", &variables));
    server.kill().unwrap();
    server.wait().unwrap();
    if let Err(panic) = looked {
        std::panic::resume_unwind(panic);
    }
    browser::keep("gallery.png");
}
