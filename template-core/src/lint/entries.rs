//! Taking an entry out of an array of the front matter, so that what is left reads as if it had never stood there.

use crate::diagnostic::Edit;
use crate::source::{Source, Span};
use crate::syntax::{self, Entry, Table, Value, ValueKind};

/// The front matter of a file, to find entries in.
#[derive(Debug)]
pub(super) struct Entries<'s> {
    text: &'s str,
    front_matter: Option<Table>,
}

/// An item and where it stands.
struct Place<'t> {
    /// The table that has the array, where it is not the front matter itself.
    table: Option<&'t Table>,
    /// The key of the array, and the array.
    entry: &'t Entry,
    items: &'t [Value],
    index: usize,
}

impl<'s> Entries<'s> {
    pub(super) fn of(source: &'s Source) -> Self {
        let document = syntax::parse(source).0;
        // Where the TOML is broken, what stands where is a guess.
        let front_matter = document.front_matter.filter(|_| !document.front_matter_is_partial);
        Self { text: source.text(), front_matter }
    }

    /// What takes the item at `span` out of its array, or the table that says that name; with the last item of an array
    /// goes its key, and the table that is empty then.
    pub(super) fn removal(&self, span: Span) -> Option<Vec<Edit>> {
        let place = find(self.front_matter.as_ref()?, span, true)?;
        let item = place.items.get(place.index)?;
        if self.text.get(item.span.range())?.starts_with("[[") {
            return self.whole_table(item).map(|span| vec![Edit::new(span, "")]);
        }
        if place.items.len() == 1 {
            return Some(vec![Edit::new(self.key(&place)?, "")]);
        }
        self.item(&place)
    }

    /// An item among others, with the comma that is too many without it.
    fn item(&self, Place { entry, items, index, .. }: &Place<'_>) -> Option<Vec<Edit>> {
        let Span { start, end } = items[*index].span;
        let close = entry.value.span.end.checked_sub(1)?;
        let next = self.after_trivia(end, close)?;
        let comma = self.text[next..].starts_with(',').then_some(next);
        // A remark stands between them.
        if let Some(comma) = comma.filter(|comma| !self.text[end..*comma].trim().is_empty()) {
            return Some(vec![Edit::new(Span::new(start, end), ""), Edit::new(Span::new(comma, comma + 1), "")]);
        }
        let end = comma.map_or(end, |comma| comma + 1);
        let line = Span::new(self.line_start(start), self.line_end(end));
        let rest = self.text[end..line.end].trim();
        let is_first = self.text[line.start..start].trim().is_empty();
        let span = if is_first && (rest.is_empty() || rest.starts_with('#')) && line.end <= close {
            line
        } else if comma.is_some() {
            let spaces = self.text[end..line.end].bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
            let before = self.text[line.start..start].trim_end_matches([' ', '\t']).len();
            // The last of its line leaves no space at the line's end, the others none between themselves.
            if rest.is_empty() && !is_first {
                Span::new(line.start + before, end)
            } else {
                Span::new(start, end + spaces)
            }
        } else {
            let before = index.checked_sub(1).map_or(start, |before| items[before].span.end);
            let between = self.text.get(before..start)?.trim();
            Span::new(if between == "," { before } else { start }, end)
        };
        Some(vec![Edit::new(span, "")])
    }

    /// A key of one item: its lines, with the header of a table that has no other; where it shares its lines, what stands
    /// between its brackets.
    fn key(&self, Place { table, entry, .. }: &Place<'_>) -> Option<Span> {
        let value = entry.value.span;
        let line = Span::new(self.line_start(entry.key.span.start), self.line_end(value.end));
        let before = self.text.get(line.start..entry.key.span.start)?.trim_start();
        let is_dotted = |part: &str| part.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
        let is_key = before.is_empty() || before.ends_with('.') && is_dotted(before);
        if !is_key || !self.ends_line(value.end, line.end) {
            let written = self.text.get(value.range())?;
            return (written.len() >= 2).then(|| Span::new(value.start + 1, value.end - 1));
        }
        let header = table.filter(|table| table.entries.len() == 1 && before.is_empty()).and_then(|table| {
            let written = self.text.get(table.span.range())?;
            let start = self.line_start(table.span.start);
            let is_header = written.starts_with('[') && !written.starts_with("[[");
            let below = self.text.get(self.line_end(table.span.start)..line.start)?;
            let is_alone = self.text[start..table.span.start].trim().is_empty() && below.trim().is_empty();
            (is_header && is_alone).then_some(start)
        });
        Some(self.with_blank_line(Span::new(header.unwrap_or(line.start), line.end)))
    }

    /// A `[[table]]`, from its header to its last line; nothing where it has tables below it.
    fn whole_table(&self, item: &Value) -> Option<Span> {
        let ValueKind::Table(table) = &item.kind else { return None };
        let mut end = item.span.end;
        for entry in &table.entries {
            let written = self.text.get(entry.value.span.range())?;
            let is_header = match &entry.value.kind {
                ValueKind::Table(_) => !written.starts_with('{'),
                ValueKind::Array(_) => written.starts_with("[["),
                _ => false,
            };
            if is_header || entry.value.span.start < item.span.start {
                return None;
            }
            end = end.max(entry.value.span.end);
        }
        let lines = Span::new(self.line_start(item.span.start), self.line_end(end));
        let is_alone = self.text[lines.start..item.span.start].trim().is_empty();
        (is_alone && self.ends_line(end, lines.end)).then(|| self.with_blank_line(lines))
    }

    /// The lines, and one of the two blank lines that they stand between, or the one between them and a `+++`.
    fn with_blank_line(&self, lines: Span) -> Span {
        let blank = |start: usize| Span::new(start, self.line_end(start));
        let is_blank = |line: Span| line.end > line.start && self.text[line.range()].trim().is_empty();
        let above = lines.start.checked_sub(1).map(|newline| blank(self.line_start(newline)));
        let below = blank(lines.end);
        let is_last = self.text[lines.end..].starts_with("+++");
        let is_first = above.is_some_and(|above| self.text[above.range()].trim() == "+++");
        match above.filter(|above| is_blank(*above)) {
            Some(above) if is_last => Span::new(above.start, lines.end),
            above if (above.is_some() || is_first) && is_blank(below) => Span::new(lines.start, below.end),
            _ => lines,
        }
    }

    /// Whether nothing but a remark follows on the line.
    fn ends_line(&self, end: usize, line_end: usize) -> bool {
        self.text.get(end..line_end).is_some_and(|rest| {
            let rest = rest.trim();
            rest.is_empty() || rest.starts_with('#')
        })
    }

    /// Where the next comma or bracket stands: after spaces, line ends and remarks.
    fn after_trivia(&self, mut at: usize, close: usize) -> Option<usize> {
        loop {
            let rest = self.text.get(at..close)?;
            let trimmed = rest.trim_start();
            at += rest.len() - trimmed.len();
            if !trimmed.starts_with('#') {
                return Some(at);
            }
            at = self.line_end(at).min(close);
        }
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// Where the next line begins.
    fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |newline| at + newline + 1)
    }
}

fn find(table: &Table, span: Span, is_root: bool) -> Option<Place<'_>> {
    table.entries.iter().find_map(|entry| match &entry.value.kind {
        ValueKind::Array(items) => items.iter().enumerate().find_map(|(index, item)| {
            let inner = match &item.kind {
                ValueKind::Table(inner) => Some(inner),
                _ => None,
            };
            let says = |inner: &Table| inner.get("name").is_some_and(|name| name.span == span);
            if item.span == span || inner.is_some_and(says) {
                let table = (!is_root).then_some(table);
                return Some(Place { table, entry, items, index });
            }
            find(inner?, span, false)
        }),
        ValueKind::Table(inner) => find(inner, span, false),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Diagnostic, Fix, Safety, TABLE};
    use crate::lint::fix::apply;

    /// The front matter without the `index`-th of the items of `key`, in `[lint]` or at the top.
    fn without(front_matter: &str, index: usize) -> String {
        let source = Source::new("a.mtm", format!("+++\n{front_matter}+++\nHello.\n"));
        let entries = Entries::of(&source);
        let front_matter = entries.front_matter.as_ref().unwrap();
        let entry = |table: &Table| table.get("list").or_else(|| table.get("allow")).cloned();
        let lint = front_matter.get("lint").and_then(|lint| match &lint.kind {
            ValueKind::Table(table) => entry(table),
            _ => None,
        });
        let Some(Value { kind: ValueKind::Array(items), .. }) = entry(front_matter).or(lint) else {
            panic!("no list");
        };
        let mut found = Diagnostic::new(TABLE[0], Span::default(), "");
        found.fix = Some(Fix::safe("remove it", entries.removal(items[index].span).unwrap()));
        let (text, made) = apply(&source, &[found], Safety::Safe).unwrap();
        assert_eq!(made, 1);
        let (document, problems) = syntax::parse(&Source::new("a.mtm", text.as_str()));
        assert!(problems.is_empty() && document.front_matter.is_some(), "{text}: {problems:?}");
        text.strip_prefix("+++\n").and_then(|text| text.strip_suffix("+++\nHello.\n")).unwrap().to_owned()
    }

    #[test]
    fn an_item_on_a_line_goes_with_one_comma() {
        let list = "list = [\"a\", 'b', \"c\"] # all\n";
        assert_eq!(without(list, 0), "list = ['b', \"c\"] # all\n");
        assert_eq!(without(list, 1), "list = [\"a\", \"c\"] # all\n");
        assert_eq!(without(list, 2), "list = [\"a\", 'b'] # all\n");
        assert_eq!(without("list = [\"a\", \"b\",]\n", 1), "list = [\"a\", ]\n");
        assert_eq!(without("list = [ \"a\" , \"b\" ]\n", 0), "list = [ \"b\" ]\n");
        assert_eq!(without("list = [ \"a\" , \"b\" ]\n", 1), "list = [ \"a\" ]\n");
    }

    #[test]
    fn an_item_on_a_line_of_its_own_goes_with_the_line() {
        let list = "list = [\n  \"a\", # one\n  { x = \"],\" },\n  \"c\" # three\n]\n";
        assert_eq!(without(list, 0), "list = [\n  { x = \"],\" },\n  \"c\" # three\n]\n");
        assert_eq!(without(list, 1), "list = [\n  \"a\", # one\n  \"c\" # three\n]\n");
        assert_eq!(without(list, 2), "list = [\n  \"a\", # one\n  { x = \"],\" },\n]\n");
        assert_eq!(without("list = [\r\n\"a\",\r\n\"b\"]\r\n", 1), "list = [\r\n\"a\"]\r\n");
        assert_eq!(without("list = [\n\"a\", \"b\",\n\"c\"]\n", 1), "list = [\n\"a\",\n\"c\"]\n");
        assert_eq!(without("list = [\n\"a\", \"b\",\n\"c\"]\n", 0), "list = [\n\"b\",\n\"c\"]\n");
    }

    #[test]
    fn remarks_stay_where_no_line_goes() {
        let list = "list = [\"a\" # one\n, \"b\" # two\n, # , three\n\"c\"]\n";
        assert_eq!(without(list, 0), "list = [ # one\n \"b\" # two\n, # , three\n\"c\"]\n");
        assert_eq!(without(list, 1), "list = [\"a\" # one\n,  # two\n # , three\n\"c\"]\n");
        assert_eq!(without(list, 2), "list = [\"a\" # one\n, \"b\" # two\n, # , three\n]\n");
    }

    #[test]
    fn the_last_item_goes_with_its_key_and_its_table() {
        assert_eq!(without("a = 1\nlist = [\"é\"] # x\nb = 2\n", 0), "a = 1\nb = 2\n");
        assert_eq!(without("a = 1\n\n[lint]\nallow = [\n  \"b\",\n]\n", 0), "a = 1\n");
        assert_eq!(without("a = 1\n\n[lint] # why\n\nallow = [\"b\"]\n\n[c]\n", 0), "a = 1\n\n[c]\n");
        assert_eq!(without("[lint]\nallow = [\"b\"]\nother = 1\n", 0), "[lint]\nother = 1\n");
        assert_eq!(without("[lint]\n# a remark\nallow = [\"b\"]\n", 0), "[lint]\n# a remark\n");
        assert_eq!(without("lint.allow = [\"b\"]\na = 1\n", 0), "a = 1\n");
        assert_eq!(without("lint = { allow = [ \"b\" ] }\n", 0), "lint = { allow = [] }\n");
    }

    #[test]
    fn a_table_goes_with_its_lines() {
        let list = "a = 1\n\n[[list]]\nname = \"b\"\n\n# the second\n[[list]] # c\nname = \"c\"\nx = \"\"\"\nd\n\"\"\"\n\n[e]\n";
        assert_eq!(
            without(list, 0),
            "a = 1\n\n# the second\n[[list]] # c\nname = \"c\"\nx = \"\"\"\nd\n\"\"\"\n\n[e]\n"
        );
        assert_eq!(without(list, 1), "a = 1\n\n[[list]]\nname = \"b\"\n\n# the second\n\n[e]\n");
        assert_eq!(without("[[list]]\n", 0), "");
    }

    #[test]
    fn what_is_not_certain_stays() {
        let removal = |text: &str, find: &str| {
            let source = Source::new("a.mtm", text);
            let start = text.find(find).unwrap();
            Entries::of(&source).removal(Span::new(start, start + find.len()))
        };
        assert_eq!(removal("+++\nlist = [\"a\", \"b\"\n+++\nHello.", "\"a\""), None, "broken");
        assert_eq!(removal("+++\nlist = \"a\"\n+++\nHello.", "\"a\""), None, "no array");
        assert_eq!(removal("Hello.", "Hello."), None, "no front matter");
        assert_eq!(removal("+++\n[[list]]\nname = \"a\"\n[list.x]\ny = 1\n+++\nHello.", "\"a\""), None, "tables below");
    }
}
