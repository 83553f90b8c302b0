//! `language-dropped`: a language that programs may choose is no more.

use crate::lint::against::Change;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::source::Span;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for languages of the older version that the template no longer has.",
    why: "Programs that choose the language by its constant do not build; those that choose the best one for a customer choose another.",
    wrong: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\"]\n+++\nYour order has been packed and is on its way to you.\n-- old/parcel.de.mtm --\nDeine Bestellung ist gepackt und auf dem Weg zu dir.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\"]\n+++\nYour order has been packed and is on its way to you.\n-- old/parcel.de.mtm --\nDeine Bestellung ist gepackt und auf dem Weg zu dir.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\"]\n+++\nYour order has been packed and is on its way to you.\n-- parcel.de.mtm --\nDeine Bestellung ist gepackt und auf dem Weg zu dir.\n",
    source: "This project: a template with translations has a constant for each of its languages.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, change: &Change<'_>) {
    let (old, new) = (change.old.template, change.new.template);
    // Another language of the file itself is a finding of its own.
    let own = (old.language == new.language).then_some(old.language);
    let others = old.translations.iter().map(|translation| translation.language);
    for language in own.into_iter().chain(others) {
        let is_there =
            new.language == language || new.translations.iter().any(|translation| translation.language == language);
        if !is_there {
            let stem = change.new.source.stem();
            let found = report.at(Span::default(), format!("`{language}` is no longer a language of the template"));
            report.push(
                found.help(format!("bring `{stem}.{language}.mtm` back, and list `{language}` in `translations`")),
            );
        }
    }
}
