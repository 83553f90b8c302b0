//! The files of an example, made fit to be shown: what nobody would read to the end is cut, what nobody sees is named.

use std::fmt::Write as _;

use crate::lint::Example;

/// Examples with more lines than this are cut in the middle.
const MOST_LINES: usize = 40;

/// Longer lines are cut at their end.
const LONGEST_LINE: usize = 300;

/// The name of each file, where an example has several, and its lines.
pub(super) fn files(example: &'static str) -> Vec<(Option<&'static str>, String)> {
    let files = Example::files(example);
    let are_named = files.len() > 1 || example.starts_with("-- ");
    files.iter().map(|file| (are_named.then_some(file.name), shown(file.text))).collect()
}

fn shown(text: &str) -> String {
    let lines: Vec<_> = text.lines().collect();
    let left_out = if lines.len() > MOST_LINES { MOST_LINES / 2..lines.len() - MOST_LINES / 4 } else { 0..0 };
    let mut shown = String::with_capacity(text.len());
    for (index, line) in lines.iter().enumerate() {
        if index == left_out.start && !left_out.is_empty() {
            // Writing into a string does not fail.
            let _ = writeln!(shown, "... {} lines more ...", left_out.len());
        }
        if !left_out.contains(&index) {
            push_line(&mut shown, line);
        }
    }
    shown
}

fn push_line(out: &mut String, line: &str) {
    for (index, letter) in line.chars().enumerate() {
        if index == LONGEST_LINE {
            out.push_str(" ...");
            break;
        }
        if is_unseen(letter) {
            let _ = write!(out, "<U+{:04X}>", u32::from(letter));
        } else {
            out.push(letter);
        }
    }
    out.push('\n');
}

/// Whether nothing would be seen of it. What joins the parts of an emoji is left in it.
fn is_unseen(letter: char) -> bool {
    let is_format = matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0001}');
    is_format || (letter.is_control() && letter != '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_examples_are_cut_and_unseen_letters_named() {
        assert_eq!(shown("a\u{200b}b\r\nc\u{7}\t."), "a<U+200B>b\nc<U+0007>\t.\n");
        let lines = shown(&"x\n".repeat(41));
        assert_eq!(lines, format!("{}... 11 lines more ...\n{}", "x\n".repeat(20), "x\n".repeat(10)));
        assert_eq!(shown(&"x\n".repeat(40)), "x\n".repeat(40));
        assert_eq!(shown(&"é".repeat(301)), format!("{} ...\n", "é".repeat(300)));
    }
}
