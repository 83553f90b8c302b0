//! Languages of one name: one file with translations beside it, and a file of its own for each that is built otherwise.

use std::collections::{HashMap, HashSet};

use crate::exchange::import::ImportedFile;
use crate::exchange::import::family::Family;
use crate::exchange::import::template::{Header, Part, Template};
use crate::exchange::remark::Report;
use crate::language::Language;
use crate::source::EXTENSION;

/// The files of all templates, in the order of the definitions.
pub(super) fn files(
    templates: Vec<Template>,
    existing: &dyn Fn(&str) -> Option<String>,
    report: &mut Report,
) -> Vec<ImportedFile> {
    let mut groups: Vec<Vec<Template>> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for template in templates {
        let place = *places.entry(template.name.clone()).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push(template),
            None => groups.push(vec![template]),
        }
    }
    let mut stems =
        Stems { taken: places.into_keys().filter(|name| name.len() <= LONGEST_STEM).collect(), made: HashSet::new() };
    let mut files = Vec::new();
    for group in groups {
        group_files(group, &mut stems, existing, report, &mut files);
    }
    files
}

fn group_files(
    mut group: Vec<Template>,
    stems: &mut Stems,
    existing: &dyn Fn(&str) -> Option<String>,
    report: &mut Report,
    files: &mut Vec<ImportedFile>,
) {
    let mut first: Option<Template> = None;
    while let Some(at) = base(&group) {
        let base = group.remove(at);
        let (alike, rest): (Vec<_>, Vec<_>) = group.into_iter().partition(|other| difference(&base, other).is_none());
        group = rest;
        report.about(Some(&base.name));
        let mut said = report.aside();
        let stem = match &first {
            None => stems.of_name(&base.name),
            Some(first) => {
                let stem = stems.of_language(&base.name, base.language);
                let reason = difference(first, &base).unwrap_or("what its file could not say");
                let (language, other) = (base.language, first.language);
                let message =
                    format!("`{language}` differs from `{other}` in {reason}: it is the file `{stem}.{EXTENSION}`");
                said.doubt(&base.path, message);
                stem
            }
        };
        let family = Family::new(base.clone(), alike.clone(), &stem, existing, &mut said);
        match family.problems() {
            None => {
                report.absorb(said);
                files.extend(family.files);
                first.get_or_insert(base);
            }
            Some(problems) => {
                // Without those that are not right, the others are tried again.
                stems.give_back(&stem);
                for (template, problem) in std::iter::once(base).chain(alike).zip(problems) {
                    match problem {
                        Some(problem) => {
                            report.refuse(&template.path, format!("its file would not be right: {problem}"));
                        }
                        None => group.push(template),
                    }
                }
            }
        }
    }
}

/// The language that the others are translations of: `en`, else `en_US`, else the first.
fn base(group: &[Template]) -> Option<usize> {
    let of = |language| group.iter().position(|template| template.language == language);
    of(Language::EN).or_else(|| of(Language::EN_US)).or((!group.is_empty()).then_some(0))
}

/// What a translation file could not say, if the two differ in such a thing.
fn difference(base: &Template, other: &Template) -> Option<&'static str> {
    let checks = [
        (base.namespace == other.namespace, "its namespace"),
        (base.category == other.category, "its category"),
        (base.is_named == other.is_named, "its parameter format"),
        (base.ttl_seconds == other.ttl_seconds, "its time to live"),
        (base.offer == other.offer, "its limited-time offer"),
        (base.authentication == other.authentication, "its authentication text"),
        (base.asks_to_call == other.asks_to_call, "its call permission request"),
        (base.cards.len() == other.cards.len(), "its number of cards"),
    ];
    let whole = checks.into_iter().find(|(is_same, _)| !is_same).map(|(_, what)| what);
    whole.or_else(|| base.parts().zip(other.parts()).find_map(|(base, other)| part_difference(base, other)))
}

/// The names of a part's placeholders: the platform knows them by these, and pairing by position is for numbers.
fn names(part: &Part) -> Vec<Vec<&str>> {
    part.texts().into_iter().map(|(_, text)| text.names()).collect()
}

fn part_difference(base: &Part, other: &Part) -> Option<&'static str> {
    let header = |part: &Part| match &part.header {
        None => "",
        Some(Header::Text(_)) => "text",
        Some(Header::Asset(kind, _) | Header::Mark(kind)) => kind,
    };
    let counts = |part: &Part| part.texts().iter().map(|(_, text)| text.ids().len()).collect::<Vec<_>>();
    let buttons = |part: &Part| {
        part.buttons.iter().map(|button| (button.action.key(), button.label.is_some())).collect::<Vec<_>>()
    };
    let checks = [
        (header(base) == header(other), "its header"),
        (base.body.is_some() == other.body.is_some(), "its body"),
        (base.footer.is_some() == other.footer.is_some(), "its footer"),
        (buttons(base) == buttons(other), "its buttons"),
        (
            base.buttons.iter().zip(&other.buttons).all(|(base, other)| base.action.is_like(&other.action)),
            "its buttons",
        ),
        (counts(base) == counts(other), "its number of placeholders"),
        (names(base) == names(other), "its placeholders' names"),
    ];
    checks.into_iter().find(|(is_same, _)| !is_same).map(|(_, what)| what)
}

/// The longest stem: file systems take names of 255 bytes, and a language and an ending follow.
const LONGEST_STEM: usize = 200;

/// The stems of the files, each once.
struct Stems {
    /// The names of templates, whose files have them.
    taken: HashSet<String>,
    /// Those that were made up.
    made: HashSet<String>,
}

impl Stems {
    /// The stem of a template: its name, unless that is too long for a file.
    fn of_name(&mut self, name: &str) -> String {
        if name.len() <= LONGEST_STEM { name.to_owned() } else { self.free(name) }
    }

    /// The stem of a template in a language that has a file of its own.
    fn of_language(&mut self, name: &str, language: Language) -> String {
        let code = language.code().to_ascii_lowercase();
        let name = &name[..name.len().min(LONGEST_STEM)];
        self.free(&format!("{name}_{code}"))
    }

    /// A stem that is not used after all.
    fn give_back(&mut self, stem: &str) {
        self.made.remove(stem);
    }

    fn free(&mut self, wanted: &str) -> String {
        let wanted = &wanted[..wanted.len().min(LONGEST_STEM + 10)];
        let mut stem = wanted.to_owned();
        let mut number = 2;
        while self.taken.contains(&stem) || !self.made.insert(stem.clone()) {
            stem = format!("{wanted}_{number}");
            number += 1;
        }
        stem
    }
}
