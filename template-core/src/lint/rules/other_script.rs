//! `other-script`: a text that is not in the language it is declared in, as its letters show.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::scripts::Script;
use crate::lint::version::Version;
use crate::lint::written::Written;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for bodies whose letters are nearly all of another script than the language of the file is written in: Latin letters in Russian, Chinese ones in English. Either alphabet is right for languages that have two.",
    why: "Reviewers reject a template that is not in its language, and whoever asks for that language is sent one that cannot be read.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"ru\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"ru\"\n+++\nВаш заказ собран и уже в пути.\n",
    source: "The platform's page on template review: the text is in the language that was chosen.",
    fix: None,
};

/// A text of fewer letters may be a name.
const LEAST: usize = 10;
/// The part of the letters, counted in bytes, that is enough for a language: one in five. A Chinese character says as
/// much as several Latin letters, and has more bytes.
const SHARE: usize = 5;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(body) = version.body() else { return };
    let scripts = Script::of_language(version.language);
    if has_enough(body, scripts) {
        return;
    }
    let Some(other) = most_frequent(body, scripts) else { return };
    // A copy of the base file's text is `untranslated`.
    let base = version.template.content.body.text();
    if version.translation.is_some() && version.content.body.text().constant() == base.constant() {
        return;
    }
    let language = version.language;
    let message =
        format!("the body has {} letters, and its language is `{language}`, {}", other.name(), language.name());
    let first = body.value.len() - body.value.trim_start().len();
    let line = body.value[first..].find(['\r', '\n']).map_or(body.value.len(), |end| first + end);
    let help = match version.translation {
        None => "write it in its language, or say with the key `language` which one it is in",
        Some(_) => "write it in its language, or name the file after the language it is in",
    };
    report.push(report.at(body.at(first..line), message).help(help));
}

/// Whether so many letters are of the language's scripts that the rest need not be looked at.
fn has_enough(body: &Written<'_>, scripts: &[Script]) -> bool {
    let is_latin = scripts.contains(&Script::Latin);
    if body.is_ascii && is_latin {
        return true;
    }
    let enough = body.value.len().div_ceil(SHARE);
    let mut own = 0;
    body.constants().any(|(_, text)| {
        if is_latin {
            own += text.bytes().filter(u8::is_ascii_alphabetic).count();
            return own >= enough;
        }
        !text.is_ascii()
            && text.chars().any(|character| {
                if !character.is_ascii() && Script::of(character).is_some_and(|script| scripts.contains(&script)) {
                    own += character.len_utf8();
                }
                own >= enough
            })
    })
}

/// The script that the text is in, where it is not in the language's.
fn most_frequent(body: &Written<'_>, scripts: &[Script]) -> Option<Script> {
    let (mut own, mut all, mut letters) = (0, 0, 0);
    let mut others: Vec<(Script, usize)> = Vec::new();
    let words = body.constants().flat_map(|(_, text)| text.split_whitespace());
    // Addresses are in Latin letters everywhere.
    let words = words.filter(|word| !word.contains("://") && !word.contains('@') && !word.starts_with("www."));
    for character in words.flat_map(str::chars) {
        let Some(script) = Script::of(character) else { continue };
        letters += 1;
        all += character.len_utf8();
        if scripts.contains(&script) {
            own += character.len_utf8();
            continue;
        }
        match others.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += 1,
            None => others.push((script, 1)),
        }
    }
    if letters < LEAST || own * SHARE >= all {
        return None;
    }
    others.into_iter().max_by_key(|(_, count)| *count).map(|(script, _)| script)
}
