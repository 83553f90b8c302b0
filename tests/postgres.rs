//! A PostgreSQL server of a test's own: from Debian's packages, in a temporary folder, on a free port.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long a server may take to start or to recover.
const PATIENCE: Duration = Duration::from_mins(1);

/// A running server, which goes away with the value.
pub(crate) struct Postgres {
    programs: PathBuf,
    folder: TempDir,
    /// Whom it runs as, where we are root, which PostgreSQL refuses to be.
    user: Option<(u32, u32)>,
    port: u16,
    server: Option<Child>,
}

impl Postgres {
    /// A new server with an empty database; nothing where PostgreSQL is not installed, which is said, and which is an
    /// error where `MTM_REQUIRE_POSTGRES` is set.
    pub(crate) fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            assert!(
                std::env::var_os("MTM_REQUIRE_POSTGRES").is_none(),
                "PostgreSQL is not installed, and MTM_REQUIRE_POSTGRES is set"
            );
            // On the real stderr, which the test runner does not hold back as it does what `eprintln!` prints.
            let left_out = "left out: PostgreSQL is not installed (Debian's package `postgresql`)";
            writeln!(std::io::stderr().lock(), "postgres: {left_out}").unwrap();
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        let owner = fs::metadata(folder.path()).unwrap();
        let user = (owner.uid() == 0).then(|| user("postgres").or_else(|| user("nobody")).unwrap());
        if let Some((user, group)) = user {
            chown(folder.path(), Some(user), Some(group)).unwrap();
        }
        let mut server = Self { programs, folder, user, port: 0, server: None };
        let data = server.data();
        server.run(
            "initdb",
            ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-locale", "--pgdata", &data],
        );
        server.restart();
        Some(server)
    }

    /// The URL of its database.
    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// Ends it as a crash would, in the middle of whatever it is doing.
    pub(crate) fn kill(&mut self) {
        if let Some(mut server) = self.server.take() {
            server.kill().unwrap();
            server.wait().unwrap();
        }
    }

    /// Starts it, where it was before if it was running before, and waits until it answers.
    pub(crate) fn restart(&mut self) {
        let begun = Instant::now();
        // Somebody else may take the port, and what is left of a server that was killed may take its time to go.
        while !self.started() {
            assert!(begun.elapsed() < PATIENCE, "PostgreSQL does not start:\n{}", self.log());
            sleep(Duration::from_millis(100));
        }
        while !self.answers() {
            assert!(begun.elapsed() < PATIENCE, "PostgreSQL does not answer:\n{}", self.log());
            sleep(Duration::from_millis(50));
        }
    }

    /// What `psql` is to do on a connection of its own.
    pub(crate) fn psql(&self, sql: &str) -> Command {
        let mut command = self.command("psql");
        command.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--command", sql, &self.url()]);
        command
    }

    /// Starts it, and says whether it is still there once it has its port or does not get it.
    fn started(&mut self) -> bool {
        let first = self.port == 0;
        if first {
            self.port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        }
        let folder = self.folder.path();
        let log = fs::File::options().create(true).append(true).open(folder.join("log")).unwrap();
        let mut server = self
            .command("postgres")
            .arg("-D")
            .arg(self.data())
            .args(["-p", &self.port.to_string(), "-c", "listen_addresses=127.0.0.1"])
            .arg("-k")
            .arg(folder)
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        let pid = folder.join("data/postmaster.pid");
        let begun = Instant::now();
        loop {
            if server.try_wait().unwrap().is_some() {
                if first {
                    self.port = 0;
                }
                return false;
            }
            // The file's last line is there once it listens.
            if fs::read_to_string(&pid)
                .is_ok_and(|text| text.starts_with(&format!("{}\n", server.id())) && text.lines().count() > 7)
            {
                self.server = Some(server);
                return true;
            }
            assert!(begun.elapsed() < PATIENCE, "PostgreSQL hangs:\n{}", self.log());
            sleep(Duration::from_millis(20));
        }
    }

    fn answers(&self) -> bool {
        self.psql("SELECT 1").stderr(Stdio::null()).output().unwrap().status.success()
    }

    fn run<const N: usize>(&self, program: &str, arguments: [impl AsRef<OsStr>; N]) {
        let output = self.command(program).args(arguments).output().unwrap();
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.programs.join(program));
        // Somewhere the other user may be, and in no language but that of the tests.
        command.current_dir(self.folder.path()).env("LC_ALL", "C");
        if let Some((user, group)) = self.user {
            command.uid(user).gid(group);
        }
        command
    }

    fn data(&self) -> String {
        self.folder.path().join("data").display().to_string()
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        if let Some(mut server) = self.server.take() {
            // At once, but with its shared memory given back.
            let data = self.data();
            let stopped =
                self.command("pg_ctl").args(["stop", "--silent", "--mode=immediate", "--pgdata", &data]).status();
            if !stopped.is_ok_and(|status| status.success()) {
                let _ = server.kill();
            }
            let _ = server.wait();
        }
    }
}

/// The folder with the programs of the newest version, as Debian's packages have it.
fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?;
    versions
        .filter_map(|version| {
            let path = version.ok()?.path();
            let number: u32 = path.file_name()?.to_str()?.parse().ok()?;
            Some((number, path.join("bin")))
        })
        .filter(|(_, programs)| programs.join("postgres").is_file() && programs.join("initdb").is_file())
        .max()
        .map(|(_, programs)| programs)
}

/// The number of a user and of their group.
fn user(name: &str) -> Option<(u32, u32)> {
    let users = fs::read_to_string(Path::new("/etc/passwd")).ok()?;
    let fields: Vec<&str> = users.lines().find(|line| line.split(':').next() == Some(name))?.split(':').collect();
    Some((fields.get(2)?.parse().ok()?, fields.get(3)?.parse().ok()?))
}
