//! What is said of a rule to people who meet it for the first time: by `mtm explain`, in `docs/rules.md`, in SARIF.

/// Why a rule is there, and what breaks it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Explanation {
    /// What the rule looks for, in a sentence or a few.
    pub what: &'static str,
    /// What happens to a message that breaks it.
    pub why: &'static str,
    /// A file that breaks it; see [`Example`].
    pub wrong: &'static str,
    /// The same file, put right.
    pub right: &'static str,
    /// Where the rule comes from: which of the platform's pages or answers, or whose experience.
    pub source: &'static str,
    /// What its fix does and whether that is safe; nothing where it has none.
    pub fix: Option<&'static str>,
}

/// The files of an example.
///
/// An example is one file, `example.mtm`; or several, each below a line with its name: `-- example.de.mtm --`. See
/// [`bytes`](Self::bytes) for what cannot be shown.
///
/// ```
/// use template_core::lint::Example;
///
/// let files = Example::files("-- a.mtm --\nHello!\n-- a.de.mtm --\nHallo!\n");
/// assert_eq!(files[1], Example { name: "a.de.mtm", text: "Hallo!\n" });
/// assert_eq!(Example::files("Hello!\n")[0].name, "example.mtm");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// The file's name.
    pub name: &'static str,
    /// What it says.
    pub text: &'static str,
}

impl Example {
    /// Takes the text of an example apart.
    #[must_use]
    pub fn files(text: &'static str) -> Vec<Self> {
        let mut files: Vec<Self> = Vec::new();
        let mut start = 0;
        let mut at = 0;
        let mut name = None;
        for line in text.split_inclusive('\n') {
            let inside = line.trim_end().strip_prefix("-- ").and_then(|line| line.strip_suffix(" --"));
            if let Some(next) = inside {
                files.extend(name.map(|name| Self { name, text: &text[start..at] }));
                name = Some(next);
                start = at + line.len();
            }
            at += line.len();
        }
        files.push(Self { name: name.unwrap_or("example.mtm"), text: &text[start..] });
        files
    }

    /// The bytes of a file of an example: `\xe9` and its like, from `\x80` on, stand for bytes that no text shows.
    ///
    /// ```
    /// assert_eq!(template_core::lint::Example::bytes(r"caf\xe9 \x41"), b"caf\xe9 \\x41");
    /// ```
    #[must_use]
    pub fn bytes(text: &str) -> Vec<u8> {
        let mut pieces = text.split("\\x");
        let mut bytes: Vec<u8> = pieces.next().unwrap_or_default().into();
        for piece in pieces {
            let byte = piece.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
            match byte.filter(|byte| *byte >= 0x80) {
                Some(byte) => {
                    bytes.push(byte);
                    bytes.extend(&piece.as_bytes()[2..]);
                }
                None => bytes.extend(["\\x", piece].concat().bytes()),
            }
        }
        bytes
    }
}
