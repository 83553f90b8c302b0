//! Rules about all templates: which files they name, and what they leave alone.

use template_core::lint::Settings;

use crate::lint;

/// The files with findings of that rule, and the findings.
fn found(slug: &str, files: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut settings = Settings::default();
    settings.select = vec![slug.to_owned()];
    settings.limits.templates = 3;
    let files: Vec<_> = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let found = lint(settings, &files).into_iter().flat_map(|(source, findings)| {
        let path = source.path().to_owned();
        let of_rule = findings.diagnostics.into_iter().filter(|found| found.rule.slug == slug);
        of_rule.map(move |found| (path.clone(), found.message)).collect::<Vec<_>>()
    });
    found.collect()
}

/// The files with findings of that rule.
fn files(slug: &str, files: &[(&str, &str)]) -> Vec<String> {
    found(slug, files).into_iter().map(|(file, _)| file).collect()
}

const NOTHING: [&str; 0] = [];

#[test]
fn templates_are_counted_by_languages_and_namespaces() {
    let slug = "too-many-templates";
    let base = "+++\ntranslations = [\"de\"]\n+++\nHello.";
    let four = [("a.mtm", base), ("a.de.mtm", "Hallo."), ("b.mtm", base), ("b.de.mtm", "Hallo.")];
    assert_eq!(files(slug, &four[..2]), NOTHING);
    assert_eq!(
        found(slug, &four),
        [("b.de.mtm".to_owned(), "there are 4 templates, 3 are allowed: each language is one".to_owned())]
    );
    let five = [&four[..], &[("c.mtm", "Hello.")]].concat();
    assert_eq!(found(slug, &five)[0].1, "there are 5 templates, 3 are allowed: each language is one");
    assert_eq!(files(slug, &five), ["b.de.mtm"]);
    let exactly = [("a.mtm", base), ("a.de.mtm", "Hallo."), ("b.mtm", "Hello.")];
    assert_eq!(files(slug, &exactly), NOTHING);
    let elsewhere = [
        ("a.mtm", base),
        ("a.de.mtm", "Hallo."),
        ("b.mtm", "Hello."),
        ("c.mtm", "+++\nnamespace = \"x\"\n+++\nHello."),
    ];
    assert_eq!(files(slug, &elsewhere), NOTHING);
}

#[test]
fn wordings_are_those_of_one_language() {
    let slug = "duplicate-wording";
    let (hello, name) = ("Hello {{customer}}, how are {{you}}?", "Hello {{name}}, how are {{they}}?\n");
    assert_eq!(files(slug, &[("a.mtm", hello), ("b.mtm", name)]), ["b.mtm"]);
    assert_eq!(files(slug, &[("a.mtm", "One\ntwo three."), ("b.mtm", "One\r\ntwo three.\r\n")]), ["b.mtm"]);
    assert_eq!(
        files(slug, &[("a.mtm", "Hello {{1}}, {{2}}!"), ("b.mtm", "Hello {{1}}, {{2}}!")]),
        NOTHING,
        "too short"
    );
    assert_eq!(files(slug, &[("a.mtm", hello), ("b.mtm", "Hello {{name}}, how are {{name}}?")]), NOTHING);
    for other in [
        "+++\nfooter = \"Bye\"\n+++\nHello {{name}}, how are {{they}}?\n",
        "+++\nlanguage = \"en_GB\"\n+++\nHello {{name}}, how are {{they}}?\n",
        "+++\ncategory = \"authentication\"\n+++\nHello {{name}}, how are {{they}}?\n",
        "+++\nnamespace = \"x\"\n+++\nHello {{name}}, how are {{they}}?\n",
        // That is a duplicate of the template itself.
        "+++\nname = \"a\"\n+++\nHello {{name}}, how are {{they}}?\n",
        // What is broken is put right first.
        "+++\nnam = \"a\"\n+++\nHello {{name}}, how are {{they}}?\n",
    ] {
        assert_eq!(files(slug, &[("a.mtm", hello), ("b.mtm", other)]), NOTHING, "{other}");
    }
    let german = "Hallo {{customer}}, wie geht es dir?";
    let base = |text: &str| format!("+++\ntranslations = [\"de\"]\n+++\n{text}");
    let (a, b) = (base("Good day to you, {{customer}}!"), base("A good night to you, {{customer}}!"));
    assert_eq!(files(slug, &[("a.mtm", &a), ("a.de.mtm", german), ("b.mtm", &b), ("b.de.mtm", german)]), ["b.de.mtm"]);
}

#[test]
fn what_is_approved_stays() {
    let slug = "duplicate-wording";
    let (new, approved) = ("Hello to all of you.", "+++\napproved = true\n+++\nHello to all of you.");
    assert_eq!(files(slug, &[("a.mtm", approved), ("b.mtm", approved)]), NOTHING);
    assert_eq!(files(slug, &[("a.mtm", approved), ("b.mtm", new)]), ["b.mtm"]);
    let all = [("a.mtm", new), ("b.mtm", approved), ("c.mtm", approved), ("d.mtm", new)];
    assert_eq!(files(slug, &all), ["a.mtm", "d.mtm"]);
    assert!(found(slug, &all).iter().all(|(_, message)| message == "the template says the same as `b` in `b.mtm`"));
}

#[test]
fn languages_are_alike() {
    let slug = "languages-disagree";
    let base = "+++\ncategory = \"utility\"\nparams = [{ name = \"day\", kind = \"date_time\" }]\n+++\nHi {{customer}}, on {{day}}.";
    let german =
        |front_matter: &str, body: &str| format!("+++\nname = \"a\"\nlanguage = \"de\"\n{front_matter}+++\n{body}");
    let other =
        |front_matter: &str, body: &str| found(slug, &[("a.mtm", base), ("b.mtm", &german(front_matter, body))]);
    let params = "params = [{ name = \"tag\", kind = \"date_time\" }]\n";
    assert_eq!(other(&format!("category = \"utility\"\n{params}"), "Am {{tag}}, {{kunde}}."), []);
    assert_eq!(other(params, "Am {{tag}}, {{kunde}}."), [], "no category is another rule's");
    let message = |what: &str| [("b.mtm".to_owned(), format!("the template `a` stands in `a.mtm` with {what}"))];
    assert_eq!(
        other("category = \"marketing\"\n", "Am {{tag}}, {{kunde}}."),
        message("another category and parameters of other kinds")
    );
    assert_eq!(other(params, "Am {{tag}}."), message("parameters of other kinds"));
    assert_eq!(
        other(&format!("parameter_format = \"named\"\n{params}"), "Am {{tag}}, {{kunde}}."),
        message("another `parameter_format` and parameters of other kinds")
    );
    assert_eq!(other("colour = 1\n", "Am {{tag}}."), [], "what is broken is put right first");
    assert_eq!(files(slug, &[("a.mtm", base), ("b.mtm", "+++\nname = \"a\"\n+++\nHello.")]), NOTHING, "one language");
    let elsewhere = german("namespace = \"x\"\ncategory = \"marketing\"\n", "Hallo.");
    assert_eq!(files(slug, &[("a.mtm", base), ("b.mtm", &elsewhere)]), NOTHING);
}

#[test]
fn names_that_look_alike() {
    let slug = "confusable-names";
    let are_confused = |left: &str, right: &str| {
        let (left, right) = (format!("{left}.mtm"), format!("{right}.mtm"));
        !files(slug, &[(&left, "Hello."), (&right, "Hello.")]).is_empty()
    };
    for (left, right) in
        [("a_1", "a_l"), ("a0", "ao"), ("corner", "comer"), ("a__b", "a____b"), ("a_b", "a__b"), ("r1_0", "rl_o")]
    {
        assert!(are_confused(left, right), "{left} {right}");
    }
    for (left, right) in [("a_1", "a_2"), ("a_b", "ab"), ("nm", "mn"), ("a", "b")] {
        assert!(!are_confused(left, right), "{left} {right}");
    }
}

#[test]
fn translations_in_the_words_of_their_base_file() {
    let slug = "untranslated";
    let check = |language: &str, base: &str, own: &str| {
        let base = format!("+++\ntranslations = [\"{language}\"]\n+++\n{base}");
        !files(slug, &[("a.mtm", &base), (&format!("a.{language}.mtm"), own)]).is_empty()
    };
    let four = "Hello {{customer}}, how are you?";
    assert!(check("de", four, four));
    assert!(check("de", "One two\nthree four.", "One two\r\nthree four."));
    assert!(!check("en_GB", four, four), "one language");
    assert!(!check("de", "Hello {{customer}}, are you?", "Hello {{customer}}, are you?"), "three words");
    assert!(!check("de", four, "Hello {{customer}}, how are you."));
    assert!(!check("de", "{{a}}, how are you, {{b}}, now?", "{{b}}, how are you, {{a}}, now?"));
    let code = "+++\ncategory = \"authentication\"\ntranslations = [\"de\"]\n[authentication]\n[[buttons]]\notp = \"copy_code\"\n+++\n";
    assert_eq!(files(slug, &[("a.mtm", code), ("a.de.mtm", "")]), NOTHING, "the platform translates it");
}
