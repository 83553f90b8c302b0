//! What is asked of git: which commit a revision is, which files it has, and what they say.

use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread;

use crate::failure::Failure;

/// A folder in a repository, for which git answers.
pub(super) struct Repository<'f> {
    folder: &'f Path,
    /// Only the newest commits are there.
    is_shallow: bool,
}

/// What a hook of git is told of its repository: that of the folder may be another, and is found from there.
const OF_HOOKS: [&str; 5] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"];

impl<'f> Repository<'f> {
    /// Asks git whether the folder is in a repository.
    pub(super) fn open(folder: &'f Path) -> Result<Self, Failure> {
        let mut repository = Self { folder, is_shallow: false };
        let output = repository.run(&["rev-parse", "--is-shallow-repository"])?;
        if !output.status.success() {
            return Err(Failure::Repository { path: folder.to_path_buf(), said: said(&output) });
        }
        repository.is_shallow = output.stdout.starts_with(b"true");
        Ok(repository)
    }

    /// The commit that a revision names.
    pub(super) fn commit(&self, revision: &str) -> Result<String, Failure> {
        let unknown = || Failure::Revision { revision: revision.to_owned(), is_shallow: self.is_shallow };
        // No revision begins so, and git would take it for an option.
        if revision.starts_with('-') {
            return Err(unknown());
        }
        let output = self.run(&["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")])?;
        let commit = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        if output.status.success() { Ok(commit) } else { Err(unknown()) }
    }

    /// The files that a commit has in the folder, and in those below where all are wanted: path and blob. Links and
    /// other repositories are left out.
    pub(super) fn files(&self, commit: &str, is_deep: bool) -> Result<Vec<(String, String)>, Failure> {
        let deep: &[&str] = if is_deep { &["-r"] } else { &[] };
        let output = self.run(&[&["ls-tree", "-z"], deep, &[commit]].concat())?;
        if !output.status.success() {
            return Err(Failure::Git(said(&output)));
        }
        let entries = output.stdout.split(|&byte| byte == 0).filter_map(|entry| {
            // `100644 blob <id>\t<path>`
            let (head, path) = String::from_utf8_lossy(entry)
                .split_once('\t')
                .map(|(head, path)| (head.to_owned(), path.to_owned()))?;
            let mut words = head.split(' ');
            let is_file = words.next()?.starts_with("100") && words.next()? == "blob";
            is_file.then_some((path, words.next()?.to_owned()))
        });
        Ok(entries.collect())
    }

    /// What blobs hold, in their order: one process reads all.
    pub(super) fn texts(&self, blobs: &[String]) -> Result<Vec<Vec<u8>>, Failure> {
        if blobs.is_empty() {
            return Ok(Vec::new());
        }
        let mut child = self.command(&["cat-file", "--batch"]).stdin(Stdio::piped()).spawn().map_err(Failure::NoGit)?;
        let input = child.stdin.take();
        let asked = blobs.join("\n") + "\n";
        // It answers while it is asked: a pipe that nobody reads would fill.
        let output = thread::scope(|scope| {
            scope.spawn(move || input.map(|mut input| input.write_all(asked.as_bytes())));
            Child::wait_with_output(child)
        });
        let output = output.map_err(Failure::NoGit)?;
        let mut rest = output.stdout.as_slice();
        let texts: Option<Vec<_>> = blobs.iter().map(|_| next(&mut rest)).collect();
        texts.filter(|_| output.status.success()).ok_or_else(|| Failure::Git(said(&output)))
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new("git");
        command
            .arg("-C")
            .arg(self.folder)
            .args(args)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        for variable in OF_HOOKS {
            command.env_remove(variable);
        }
        command
    }

    fn run(&self, args: &[&str]) -> Result<Output, Failure> {
        self.command(args).output().map_err(Failure::NoGit)
    }
}

/// The next blob of `git cat-file --batch`: `<id> blob <size>`, a newline, what it holds, a newline.
fn next(rest: &mut &[u8]) -> Option<Vec<u8>> {
    let end = rest.iter().position(|&byte| byte == b'\n')?;
    let head = std::str::from_utf8(&rest[..end]).ok()?;
    let size: usize = head.split(' ').nth(2)?.parse().ok()?;
    let start = end + 1;
    let text = rest.get(start..start.checked_add(size)?)?.to_vec();
    *rest = rest.get(start + size + 1..)?;
    Some(text)
}

/// The first line of what git says.
fn said(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    let line = text.lines().next().unwrap_or("it says nothing");
    line.strip_prefix("fatal: ").unwrap_or(line).to_owned()
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn answers_of_git_are_taken_apart() {
        let mut answers: &[u8] = b"1f blob 3\na\nb\n2f blob 0\n\n3f missing\n";
        assert_eq!(next(&mut answers).as_deref(), Some(&b"a\nb"[..]));
        assert_eq!(next(&mut answers).as_deref(), Some(&b""[..]));
        assert_eq!(next(&mut answers), None);
        for broken in [&b"1f blob 9\nabc\n"[..], b"1f blob 18446744073709551615\nabc\n", b"1f blob", b""] {
            assert_eq!(next(&mut &broken[..]), None);
        }
    }
}
