//! The macro finds the library and the compiler's own things whatever the calling crate calls its own.

use crate::project::{Project, VERIFY, library, manifest};

const TEXT: &str = "Acme code: 64873. Valid for 10 minutes.\n";

#[test]
fn the_dependency_may_have_another_name() {
    let main = "
        mtm_lib::template!(pub Verify = \"templates/verify.mtm\");
        fn main() { println!(\"{}\", Verify::EXAMPLE) }
    ";
    let project = Project::program("renamed-dependency", main);
    let dependency = library("mtm_lib", ", package = \"templates\"");
    project.write("Cargo.toml", manifest("renamed-dependency", &dependency));
    assert_eq!(project.cargo("run --quiet").succeeds().stdout, TEXT);
}

#[test]
fn a_third_crate_may_pass_the_library_on() {
    let main = r#"
        use middle::templates::Template;
        middle::template!(pub One = "templates/verify.mtm");
        middle::templates::template!(pub Two = "templates/verify.mtm");
        middle::wrapped!(Three, "templates/verify.mtm");
        mod all {
            use middle::*;
            template!(pub Four = "templates/verify.mtm");
        }

        fn main() {
            assert_eq!(One::DEFINITION, Two::DEFINITION);
            assert_eq!(One::DEFINITION, Three::DEFINITION);
            assert_eq!(One::DEFINITION, all::Four::DEFINITION);
            println!("{}{}", One::EXAMPLE, middle::Own { name: "Ann" });
        }
    "#;
    let project = Project::program("third-crate", main);
    project.write("Cargo.toml", manifest("third-crate", "middle = { path = \"middle\" }"));
    let middle = manifest("middle", &library("templates", "")).replace("[workspace]\n", "");
    project.write("middle/Cargo.toml", middle);
    project.write("middle/own.mtm", " {{name}}\n");
    project.write(
        "middle/src/lib.rs",
        "pub use templates;
        pub use templates::template;
        template!(pub Own = \"own.mtm\");

        #[macro_export]
        macro_rules! wrapped {
            ($name:ident, $path:literal) => { $crate::template!(pub $name = $path); };
        }",
    );
    assert_eq!(project.cargo("run --quiet").succeeds().stdout, TEXT.replace('\n', " Ann\n"));
}

#[test]
fn names_of_the_prelude_may_be_absent_or_mean_something_else() {
    let main = r#"
        #![no_implicit_prelude]
        #![deny(warnings)]
        #![allow(dead_code, unused_macros, non_camel_case_types)]

        mod core {}
        mod std {}
        mod alloc {}
        mod templates {}
        mod template_core {}

        mod plain {
            ::templates::template!(#[derive(Clone)] pub Verify = "templates/verify.mtm");
            ::templates::templates!(pub mod messages = "templates/");
        }

        mod shadowed {
            mod core {}
            mod std {}
            mod templates {}
            struct String;
            struct Option;
            struct Some;
            enum None {}
            struct Result;
            trait Display {}
            trait Template {}
            struct Argument;
            type str = ();
            type i64 = ();
            type u8 = ();
            type usize = ();
            macro_rules! include_bytes { () => {} }
            macro_rules! option_env { () => {} }
            macro_rules! concat { () => {} }
            macro_rules! env { () => {} }
            macro_rules! template { () => {} }
            ::templates::template!(pub Verify = "templates/verify.mtm");
            ::templates::template!(#[deprecated] pub Old = "templates/verify.mtm");
        }

        fn main() {
            let plain = ::std::format!("{}", plain::Verify::EXAMPLE);
            let shadowed = shadowed::Verify { brand: "Acme", code: "64873", minutes: 10 };
            ::std::assert_eq!(plain, ::std::format!("{shadowed}"));
            ::std::println!("{plain}");
        }
    "#;
    let project = Project::program("shadowed-names", main);
    assert_eq!(project.cargo("run --quiet").succeeds().stdout, TEXT);
}

#[test]
fn mistakes_are_told_where_names_mean_something_else() {
    let main = r#"
        #![no_implicit_prelude]
        mod core {}
        macro_rules! compile_error { () => {} }
        ::templates::template!(pub Verify = "templates/verify.mtm");
        ::templates::template!(pub Missing = "templates/missing.mtm");
        fn main() {}
    "#;
    let project = Project::program("shadowed-mistakes", main);
    project.write("templates/verify.mtm", VERIFY.replace("{{code}}", "{{code}"));
    let run = project.cargo("check").fails();
    let complaints: Vec<_> = run.complaints().into_iter().filter(|line| line.starts_with("error")).collect();
    assert_eq!(complaints.len(), 2, "{}", run.stderr);
    assert_eq!(complaints[0], "error: the placeholder is never closed [MTM020]");
    assert!(complaints[1].starts_with("error: cannot read the template file `templates/missing.mtm`"));
}

#[test]
fn crates_of_every_edition_may_use_it() {
    // In the edition of 2015 a path begins at the crate's own root.
    let main = "
        #[macro_use]
        extern crate templates;
        mod inner { template!(pub Verify = \"templates/verify.mtm\"); }
        mod keywords { template!(pub Keywords = \"templates/keywords.mtm\"); }
        fn main() {
            let keywords = keywords::Keywords { async: \"\", r#dyn: \"\", gen: \"\" };
            println!(\"{}{}\", inner::Verify::EXAMPLE, keywords);
        }
    ";
    for (edition, word) in [("2015", "async"), ("2018", "r#async"), ("2021", "r#async"), ("2024", "r#async")] {
        let gen_word = if edition == "2024" { "r#gen: " } else { "gen: " };
        let main = main.replace("async:", &format!("{word}:")).replace("gen: ", gen_word);
        let name = format!("edition-{edition}");
        let project = Project::program(&name, &main);
        project.write("templates/keywords.mtm", "{{async}}{{dyn}}{{gen}}.\n");
        let manifest = project.read("Cargo.toml").replace("\"2024\"", &format!("\"{edition}\""));
        project.write("Cargo.toml", manifest);
        assert_eq!(project.cargo("run --quiet").succeeds().stdout, TEXT.replace(".\n", "..\n"), "{edition}");
    }
}
