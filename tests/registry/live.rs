//! A registry that follows its folder, with real files and threads.

use std::sync::atomic::{AtomicBool, Ordering};
use std::{fs, thread};

use template_core::LiveRegistry;
use templates::Language;

use crate::write;

fn text(registry: &LiveRegistry) -> String {
    registry.registry().find("hello", Language::EN).unwrap().render([""; 0]).unwrap()
}

#[test]
fn the_last_good_state_stays_while_a_file_is_broken() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &[("hello.mtm", "First.")]);
    let live = LiveRegistry::load(folder.path()).unwrap();
    assert_eq!(text(&live), "First.");

    write(folder.path(), &[("hello.mtm", "Second {{")]);
    let error = live.reload().unwrap_err().to_string();
    assert!(error.contains("hello.mtm:1:8: "), "{error}");
    assert_eq!(text(&live), "First.");
    assert!(live.errors().is_some());

    write(folder.path(), &[("hello.mtm", "Second."), ("more/bye.mtm", "Bye.")]);
    let before = live.registry();
    assert!(live.reload_if_changed().unwrap());
    assert_eq!((text(&live).as_str(), live.registry().len()), ("Second.", 2));
    assert_eq!(before.len(), 1, "who has a registry keeps it");
    assert!(live.errors().is_none());
    assert!(!live.reload().unwrap(), "nothing has changed");

    fs::remove_file(folder.path().join("more/bye.mtm")).unwrap();
    assert!(live.reload_if_changed().unwrap());
    assert_eq!(live.registry().len(), 1);

    fs::remove_file(folder.path().join("hello.mtm")).unwrap();
    assert!(live.reload_if_changed().is_err());
    assert_eq!(text(&live), "Second.");
}

#[test]
fn readers_always_have_a_whole_registry_while_files_are_written() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &[("hello.mtm", "0 is said by all.")]);
    let live = LiveRegistry::load(folder.path()).unwrap();
    let is_done = AtomicBool::new(false);
    let reads = thread::scope(|scope| {
        let readers: Vec<_> = (0..3)
            .map(|_| {
                scope.spawn(|| {
                    let mut reads = 0;
                    while !is_done.load(Ordering::Relaxed) {
                        assert!(text(&live).ends_with(" is said by all."));
                        reads += 1;
                    }
                    reads
                })
            })
            .collect();
        for number in 1..200 {
            // Half a file now and then, as an editor leaves it for a moment.
            write(folder.path(), &[("hello.mtm", if number % 3 == 0 { "{{" } else { "1 is said by all." })]);
            let _ = live.reload();
        }
        is_done.store(true, Ordering::Relaxed);
        readers.into_iter().map(|reader| reader.join().unwrap()).sum::<usize>()
    });
    assert!(reads > 0);
    write(folder.path(), &[("hello.mtm", "2 is said by all.")]);
    live.reload().unwrap();
    assert_eq!(text(&live), "2 is said by all.");
}
