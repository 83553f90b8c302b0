//! JSON, written piece by piece: what is reported of a hundred thousand files is never held as a tree.

use std::io;

/// Writes one JSON document, indented by two spaces, small objects on one line.
pub(super) struct Writer<'o> {
    out: &'o mut dyn io::Write,
    depth: usize,
    /// Whether nothing stands yet in the object or array that is open.
    is_empty: bool,
    /// Whether what is open stands on one line.
    is_inline: bool,
}

impl<'o> Writer<'o> {
    pub(super) fn new(out: &'o mut dyn io::Write) -> Self {
        Self { out, depth: 0, is_empty: true, is_inline: false }
    }

    /// The members that `inside` writes, a line each.
    pub(super) fn object(&mut self, inside: impl FnOnce(&mut Self) -> io::Result<()>) -> io::Result<()> {
        self.nest("{", "}", inside)
    }

    /// The elements that `inside` writes, a line each.
    pub(super) fn array(&mut self, inside: impl FnOnce(&mut Self) -> io::Result<()>) -> io::Result<()> {
        self.nest("[", "]", inside)
    }

    /// The members that `inside` writes, all on one line.
    pub(super) fn line(&mut self, inside: impl FnOnce(&mut Self) -> io::Result<()>) -> io::Result<()> {
        let was_inline = std::mem::replace(&mut self.is_inline, true);
        self.object(inside)?;
        self.is_inline = was_inline;
        Ok(())
    }

    fn nest(&mut self, open: &str, close: &str, inside: impl FnOnce(&mut Self) -> io::Result<()>) -> io::Result<()> {
        self.raw(open)?;
        self.depth += 1;
        self.is_empty = true;
        inside(self)?;
        self.depth -= 1;
        if !self.is_empty {
            self.new_line(" ")?;
        }
        self.is_empty = false;
        self.raw(close)
    }

    /// Begins a member; its value is what is written next.
    pub(super) fn key(&mut self, name: &str) -> io::Result<&mut Self> {
        self.item()?;
        self.text(name)?;
        self.raw(": ")?;
        Ok(self)
    }

    /// Begins an element; its value is what is written next.
    pub(super) fn item(&mut self) -> io::Result<&mut Self> {
        let was_empty = std::mem::replace(&mut self.is_empty, false);
        if !was_empty {
            self.raw(",")?;
        }
        self.new_line(" ")?;
        Ok(self)
    }

    fn new_line(&mut self, inline: &str) -> io::Result<()> {
        if self.is_inline {
            return self.raw(inline);
        }
        self.raw("\n")?;
        (0..self.depth).try_for_each(|_| self.raw("  "))
    }

    pub(super) fn text(&mut self, value: &str) -> io::Result<()> {
        serde_json::to_writer(&mut self.out, value).map_err(io::Error::from)
    }

    pub(super) fn number(&mut self, value: usize) -> io::Result<()> {
        write!(self.out, "{value}")
    }

    pub(super) fn boolean(&mut self, value: bool) -> io::Result<()> {
        self.raw(if value { "true" } else { "false" })
    }

    pub(super) fn null(&mut self) -> io::Result<()> {
        self.raw("null")
    }

    /// The text, or `null`.
    pub(super) fn optional(&mut self, value: Option<&str>) -> io::Result<()> {
        match value {
            Some(value) => self.text(value),
            None => self.null(),
        }
    }

    /// Ends the document with a newline.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        self.raw("\n")
    }

    fn raw(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_stand_on_lines_and_small_objects_on_one() {
        let mut out = Vec::new();
        let mut writer = Writer::new(&mut out);
        writer
            .object(|json| {
                json.key("none")?.array(|_| Ok(()))?;
                json.key("place")?.line(|json| {
                    json.key("line")?.number(1)?;
                    json.key("of")?.array(|json| json.item()?.boolean(true))
                })?;
                json.key("said")?.text("\"\u{1}\n")?;
                json.key("more")?.optional(None)
            })
            .unwrap();
        writer.finish().unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap(), @r#"
        {
          "none": [],
          "place": { "line": 1, "of": [ true ] },
          "said": "\"\u0001\n",
          "more": null
        }
        "#);
    }
}
