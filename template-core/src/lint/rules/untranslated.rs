//! `untranslated`: a translation that says what its base file says.

use crate::lint::account::has_words;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::source::Span;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for translations whose body is, word for word, that of their base file. Texts of up to three words may be the same in two languages, and those of one language, such as `en` and `en_GB`, often are.",
    why: "A text was copied to be translated, and was not: customers would read it in a language that they did not choose.",
    wrong: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\"]\n+++\nYour order has been packed and is on its way to you.\n-- packed.de.mtm --\nYour order has been packed and is on its way to you.\n",
    right: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\"]\n+++\nYour order has been packed and is on its way to you.\n-- packed.de.mtm --\nDeine Bestellung ist verpackt und auf dem Weg zu dir.\n",
    source: "This project: experience with translations that were begun and forgotten.",
    fix: None,
};

/// The fewest words that are not the same in two languages by chance.
const WORDS: usize = 4;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let (Some(_), Some(body)) = (version.translation, version.body()) else { return };
    let (own, base) = (version.content.body.text(), version.template.content.body.text());
    if own.constant() != base.constant() || !own.slots().eq(base.slots()) || !has_words(own.constant(), WORDS) {
        return;
    }
    let language = |tag: crate::language::LanguageTag| tag.parts().0;
    if language(version.language.tag()) == language(version.template.language.tag()) {
        return;
    }
    let first_line = version.source.slice(body.span).lines().next().map_or(0, str::len);
    let span = Span::new(body.span.start, body.span.start + first_line);
    let message =
        format!("the body in `{}` is word for word the body in `{}`", version.language, version.template.language);
    let found = report.at(span, message);
    report.push(found.help("translate it, or remove the file and its language in `translations` of the base file"));
}
