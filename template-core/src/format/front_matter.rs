//! The layout of front matter: its TOML is changed in place, so that comments are not lost.

use toml_edit::{Array, Decor, DocumentMut, InlineTable, Item, KeyMut, RawString, Table, Value};

use crate::format::order;

/// Front matter laid out, its lines ending in LF; `Err` is what the TOML parser says.
pub(super) fn format(text: &str) -> Result<String, String> {
    // A comment above all keys, with an empty line below it, is the file's and not the first key's.
    let (head, rest) = text.split_at(length_of_head(text));
    let mut document: DocumentMut = rest.parse().map_err(|error: toml_edit::TomlError| error.message().to_owned())?;
    let trailing = document.trailing().as_str().map(|trailing| comments(&format!("{trailing}\n")));
    document.set_trailing(trailing.unwrap_or_default());
    table(document.as_table_mut(), None);
    let rest = document.to_string();
    let rest = rest.trim_start_matches('\n');
    let between = if rest.is_empty() || head.is_empty() { "" } else { "\n" };
    let head = comments(&with_newline(head.trim_end_matches('\n')));
    let laid_out = format!("{}{between}{rest}", with_newline(head.trim_matches('\n')));
    Ok(with_newline(laid_out.trim_end_matches('\n')))
}

fn with_newline(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{text}\n") }
}

/// How much of the text is comments and empty lines, up to the last empty line of them.
fn length_of_head(text: &str) -> usize {
    let (mut length, mut end) = (0, 0);
    for line in text.split_inclusive('\n') {
        end += line.len();
        match line.trim() {
            "" => length = end,
            line if line.starts_with('#') => {}
            _ => return length,
        }
    }
    text.len()
}

/// Lays out a table that stands under `key`, and everything in it.
fn table(table: &mut Table, key: Option<&str>) {
    let order = order::of(key);
    // The order of a dotted key's own keys stays: they are the same few in one place.
    table.sort_values_by(|left, _, right, _| order::rank(order, left.get()).cmp(&order::rank(order, right.get())));
    for (mut key, item) in table.iter_mut() {
        let name = key.get().to_owned();
        match item {
            Item::Value(value) => entry(&mut key, &name, value),
            Item::Table(inner) => {
                key.fmt();
                header(inner);
                self::table(inner, Some(&name));
            }
            Item::ArrayOfTables(tables) => {
                key.fmt();
                for inner in tables.iter_mut() {
                    header(inner);
                    self::table(inner, Some(&name));
                }
            }
            Item::None => {}
        }
    }
}

/// The lines above a table and the comment behind its brackets; without a position, it is written in its order.
fn header(table: &mut Table) {
    table.set_position(None);
    let decor = table.decor_mut();
    let above = comments(text_of(decor.prefix()));
    let behind = comment_behind(text_of(decor.suffix()));
    *decor = Decor::new(above, behind);
}

/// One line: a key and its value, the lines above it and the comment behind it.
fn entry(key: &mut KeyMut<'_>, name: &str, value: &mut Value) {
    let above = comments(text_of(key.leaf_decor().prefix()));
    key.fmt();
    *key.leaf_decor_mut() = Decor::new(above, " ");
    let behind = comment_behind(text_of(value.decor().suffix()));
    if !has_comments(value) {
        plain(value, name);
        if let Value::Array(array) = value
            && array.iter().any(Value::is_inline_table)
        {
            lines(array);
        }
    }
    *value.decor_mut() = Decor::new(" ", behind);
}

/// An array with a line for each item.
fn lines(array: &mut Array) {
    for item in array.iter_mut() {
        *item.decor_mut() = Decor::new("\n  ", "");
    }
    array.set_trailing_comma(true);
    array.set_trailing("\n");
}

/// A value without any spacing of its own, its strings in double quotes where they need no escapes there.
fn plain(value: &mut Value, name: &str) {
    value.decor_mut().clear();
    match value {
        Value::String(text) if !text.value().contains(needs_escape) => text.fmt(),
        Value::Array(array) => {
            array.iter_mut().for_each(|item| plain(item, name));
            array.set_trailing_comma(false);
            array.set_trailing("");
        }
        Value::InlineTable(table) => inline(table, name),
        _ => {}
    }
}

fn inline(table: &mut InlineTable, name: &str) {
    let order = order::of(Some(name));
    table.sort_values_by(|left, _, right, _| order::rank(order, left.get()).cmp(&order::rank(order, right.get())));
    for (mut key, value) in table.iter_mut() {
        key.fmt();
        let name = key.get().to_owned();
        plain(value, &name);
    }
    table.set_trailing_comma(false);
    table.set_trailing("");
}

fn needs_escape(character: char) -> bool {
    matches!(character, '"' | '\\') || character.is_control()
}

/// Whether comments stand inside a value: then its lines stay as they are.
fn has_comments(value: &Value) -> bool {
    let is_comment = |text: Option<&RawString>| text_of(text).contains('#');
    let around = |value: &Value| is_comment(value.decor().prefix()) || is_comment(value.decor().suffix());
    match value {
        Value::Array(array) => {
            is_comment(Some(array.trailing())) || array.iter().any(|item| around(item) || has_comments(item))
        }
        Value::InlineTable(table) => {
            let keys = table.iter().filter_map(|(key, _)| table.key(key));
            let mut decors = keys.flat_map(|key| [key.leaf_decor(), key.dotted_decor()]);
            is_comment(Some(table.trailing()))
                || decors.any(|decor| is_comment(decor.prefix()) || is_comment(decor.suffix()))
                || table.iter().any(|(_, value)| around(value) || has_comments(value))
        }
        _ => false,
    }
}

fn text_of(text: Option<&RawString>) -> &str {
    text.and_then(RawString::as_str).unwrap_or_default()
}

/// The comment at the end of a line, one space behind what stands there.
fn comment_behind(text: &str) -> String {
    match text.trim() {
        "" => String::new(),
        comment => format!(" {comment}"),
    }
}

/// The comments above a key, each on its line; of several empty lines one is left.
fn comments(text: &str) -> String {
    let mut lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    // Behind the last newline there is only the indentation of what follows.
    lines.pop();
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    lines.iter().flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formatted(text: &str) -> String {
        let once = format(text).unwrap();
        assert_eq!(format(&once).unwrap(), once, "twice");
        once
    }

    #[test]
    fn keys_have_one_order_and_tables_come_last() {
        assert_eq!(
            formatted("[[buttons]]\ntext='T'\nurl='u'\n[authentication]\n[[buttons]]\nquick_reply='a'\n"),
            "[authentication]\n[[buttons]]\nurl = \"u\"\ntext = \"T\"\n[[buttons]]\nquick_reply = \"a\"\n"
        );
        assert_eq!(
            formatted("zzz=1\nparams=[{example='1',name='a'},\"b\"]\nlanguage='en'\n\"name\"  =  'x'\naaa=2\n"),
            "name = \"x\"\nlanguage = \"en\"\n\
             params = [\n  { name = \"a\", example = \"1\" },\n  \"b\",\n]\nzzz = 1\naaa = 2\n"
        );
        assert_eq!(
            formatted("[[cards]]\nbody='a'\n[[cards.buttons]]\nquick_reply='b'\n[[cards]]\nheader={image=''}\n"),
            "[[cards]]\nbody = \"a\"\n[[cards.buttons]]\nquick_reply = \"b\"\n[[cards]]\nheader = { image = \"\" }\n"
        );
    }

    #[test]
    fn comments_stay_with_their_keys() {
        assert_eq!(
            formatted(
                "\n\n# the file\n\n  # of b\n# more\nb=1   # behind b\n\
                 # of the name\nname='x'\n# of t\n[ t ]  # behind t\n#end\n\n\n"
            ),
            "# the file\n\n# of the name\nname = \"x\"\n\
             # of b\n# more\nb = 1 # behind b\n# of t\n[t] # behind t\n#end\n"
        );
        let inside = "params = [ # which\n    'a',   # first\n  { name='b' }\n]\n";
        assert_eq!(formatted(inside), inside);
        assert_eq!(formatted("# only\n\n\n# comments"), "# only\n\n# comments\n");
        assert_eq!(formatted(""), "");
    }

    #[test]
    fn strings_keep_their_quotes_where_others_need_escapes() {
        assert_eq!(
            formatted("a='x'\nb='\"x\"'\nc=\"\"\"x\"\"\"\nd=\"\\u0041\\n\"\ne='''\na\nb'''\nf=\"\\u0041\"\n"),
            "a = \"x\"\nb = '\"x\"'\nc = \"x\"\nd = \"\\u0041\\n\"\ne = '''\na\nb'''\nf = \"A\"\n"
        );
    }

    #[test]
    fn spacing_is_the_same_everywhere() {
        assert_eq!(
            formatted("a=[ 1,2 , [ ] ,]\nb={x={ },y.z=[1 ,2]}\nc . d=1\nc.e = [\n\n]\n"),
            "a = [1, 2, []]\nb = { x = {}, y.z = [1, 2] }\nc.d = 1\nc.e = []\n"
        );
    }
}
