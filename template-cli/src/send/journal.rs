//! What became of each row, kept in a file, so that an interrupted run can go on without sending anything twice.
//!
//! Before a row is sent, that it is going to be is written and synced; after it, what became of it. A row that has the
//! first and not the second was on its way when the run ended: it may have been sent.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, BufRead as _, BufReader, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// The journal of one file of rows.
pub(crate) struct Journal {
    file: File,
    rows: BTreeMap<u64, State>,
}

/// What is known of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    /// It is going to be sent, or was on its way when a run ended.
    Sending,
    /// The provider has it, under this id.
    Sent(String),
    /// It may have been sent.
    Uncertain(String),
    /// It surely was not sent.
    NotSent(String),
}

/// Why a journal cannot be used.
#[derive(Debug)]
pub(crate) enum JournalError {
    /// It cannot be read or written.
    Io(io::Error),
    /// Another run is using it.
    InUse,
    /// It is not one.
    NotAJournal,
    /// It is that of other messages.
    OtherMessages,
    /// A line in its midst cannot be read.
    Line(usize),
}

impl Journal {
    /// Opens the journal of the messages with that digest, or begins one.
    ///
    /// A last line that was not written to its end is taken away: the run ended while it was written.
    pub(crate) fn open(path: &Path, digest: &str) -> Result<Self, JournalError> {
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        // A run that is just ending is waited for, and a child that has the file until it becomes another program.
        let mut attempts = 25;
        while let Err(error) = file.try_lock() {
            match error {
                TryLockError::Error(error) => return Err(error.into()),
                TryLockError::WouldBlock if attempts == 0 => return Err(JournalError::InUse),
                TryLockError::WouldBlock => thread::sleep(Duration::from_millis(20)),
            }
            attempts -= 1;
        }
        let mut journal = Self { file, rows: BTreeMap::new() };
        let whole = journal.read(digest)?;
        journal.file.set_len(whole)?;
        journal.file.seek(SeekFrom::End(0))?;
        if whole == 0 {
            journal.append(&json!({ "mtm_journal": 1, "messages": digest }))?;
            journal.sync()?;
        }
        Ok(journal)
    }

    /// Reads what is there; how many bytes of it are whole lines.
    fn read(&mut self, digest: &str) -> Result<u64, JournalError> {
        let mut reader = BufReader::new(&self.file);
        let (mut line, mut whole) = (Vec::new(), 0);
        for number in 1.. {
            line.clear();
            let length = reader.read_until(b'\n', &mut line)?;
            if length == 0 || line.last() != Some(&b'\n') {
                // Of the first line, that nothing else is written over by mistake.
                let is_begun =
                    number > 1 || line.is_empty() || b"{\"messages\":\"".starts_with(&line[..line.len().min(13)]);
                return if is_begun { Ok(whole) } else { Err(JournalError::NotAJournal) };
            }
            let value: Value = serde_json::from_slice(&line).unwrap_or_default();
            if number == 1 {
                match (value["mtm_journal"].as_u64(), value["messages"].as_str()) {
                    (Some(1), Some(said)) if said == digest => {}
                    (Some(1), Some(_)) => return Err(JournalError::OtherMessages),
                    _ => return Err(JournalError::NotAJournal),
                }
            } else {
                let (row, state) = State::read(&value).ok_or(JournalError::Line(number))?;
                self.rows.insert(row, state);
            }
            whole += length as u64;
        }
        Ok(whole)
    }

    /// What is known of a row.
    pub(crate) fn state(&self, row: u64) -> Option<&State> {
        self.rows.get(&row)
    }

    /// Keeps what becomes of a row; [`sync`](Self::sync) makes it last.
    pub(crate) fn note(&mut self, row: u64, state: State) -> io::Result<()> {
        self.append(&state.write(row))?;
        self.rows.insert(row, state);
        Ok(())
    }

    fn append(&mut self, line: &Value) -> io::Result<()> {
        // In one write, so that nothing but a power failure leaves half of it.
        self.file.write_all(format!("{line}\n").as_bytes())
    }

    /// Waits until everything that was noted is on the disk.
    pub(crate) fn sync(&self) -> io::Result<()> {
        self.file.sync_data()
    }
}

impl State {
    fn write(&self, row: u64) -> Value {
        match self {
            Self::Sending => json!({ "row": row, "state": "sending" }),
            Self::Sent(uuid) => json!({ "row": row, "state": "sent", "message_uuid": uuid }),
            Self::Uncertain(why) => json!({ "row": row, "state": "uncertain", "error": why }),
            Self::NotSent(why) => json!({ "row": row, "state": "not_sent", "error": why }),
        }
    }

    fn read(value: &Value) -> Option<(u64, Self)> {
        let text = |name: &str| value[name].as_str().map(str::to_owned);
        let state = match value["state"].as_str()? {
            "sending" => Self::Sending,
            "sent" => Self::Sent(text("message_uuid")?),
            "uncertain" => Self::Uncertain(text("error")?),
            "not_sent" => Self::NotSent(text("error")?),
            _ => return None,
        };
        Some((value["row"].as_u64()?, state))
    }
}

impl From<io::Error> for JournalError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl fmt::Display for JournalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => error.fmt(f),
            Self::InUse => f.write_str("another run is using it\nhelp: wait until that one has ended"),
            Self::NotAJournal => f.write_str(
                "this is not a journal, and is left as it is\nhelp: name another file with `--journal`",
            ),
            Self::OtherMessages => f.write_str(
                "it is the journal of other messages: the data, the template or an option has changed since\n\
                 help: put back what has changed to go on, or begin anew with another `--journal`; what is sent already \
                 would then be sent again",
            ),
            Self::Line(line) => write!(f, "its line {line} cannot be read, so it is not known what was sent"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn it_knows_what_was_noted_and_bears_a_torn_last_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.journal");
        let mut journal = Journal::open(&path, "d").unwrap();
        assert!(matches!(Journal::open(&path, "d"), Err(JournalError::InUse)));
        for row in 1..=4 {
            journal.note(row, State::Sending).unwrap();
        }
        journal.note(1, State::Sent("u".to_owned())).unwrap();
        journal.note(2, State::NotSent("no".to_owned())).unwrap();
        journal.note(3, State::Uncertain("maybe".to_owned())).unwrap();
        journal.sync().unwrap();
        drop(journal);

        let whole = fs::read(&path).unwrap();
        for cut in 0..=whole.len() {
            fs::write(&path, &whole[..cut]).unwrap();
            let mut journal = Journal::open(&path, "d").unwrap();
            // What was going to be sent is known as soon as its line is whole.
            let lines = whole[..cut].split(|&byte| byte == b'\n').count() - 1;
            let known = (1..=4).filter(|&row| journal.state(row).is_some()).count();
            assert_eq!(known, lines.saturating_sub(1).min(4), "{cut}");
            journal.note(9, State::Sending).unwrap();
            drop(journal);
            assert_eq!(Journal::open(&path, "d").unwrap().state(9), Some(&State::Sending), "{cut}");
        }
        fs::write(&path, &whole).unwrap();
        let journal = Journal::open(&path, "d").unwrap();
        let states: Vec<_> = (1..=5).map(|row| journal.state(row).cloned()).collect();
        assert_eq!(
            states,
            [
                Some(State::Sent("u".to_owned())),
                Some(State::NotSent("no".to_owned())),
                Some(State::Uncertain("maybe".to_owned())),
                Some(State::Sending),
                None
            ]
        );
    }

    #[test]
    fn what_is_not_its_journal_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        drop(Journal::open(&path, "d").unwrap());
        assert!(matches!(Journal::open(&path, "e"), Err(JournalError::OtherMessages)));
        for text in ["to,brand\n447700900000,Acme\n", "x", "{\"mtm_journal\":2}\n", "{}\n"] {
            fs::write(&path, text).unwrap();
            assert!(matches!(Journal::open(&path, "d"), Err(JournalError::NotAJournal)), "{text}");
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        fs::write(&path, "{\"mtm_journal\":1,\"messages\":\"d\"}\n{\"row\":1}\n").unwrap();
        assert!(matches!(Journal::open(&path, "d"), Err(JournalError::Line(2))));
    }
}
