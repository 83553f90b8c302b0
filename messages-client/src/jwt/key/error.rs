//! What is wrong with a private key, and where it came from: never what it holds.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why there is no private key.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PrivateKeyError {
    /// Where it was looked for.
    pub source: KeySource,
    /// What is wrong.
    pub problem: KeyProblem,
}

/// Where a private key was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeySource {
    /// In the text that was given.
    Given,
    /// In a file.
    File(PathBuf),
    /// In an environment variable of that name, or in the file that it names.
    Variable(String),
}

/// What is wrong with a private key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeyProblem {
    /// The environment variable is not set, or empty.
    NoVariable,
    /// The file is not there.
    Missing,
    /// The file cannot be read.
    Unreadable(io::ErrorKind),
    /// It is no PEM text.
    NotPem,
    /// It is a key in the binary form.
    Der,
    /// It is a public key.
    PublicKey,
    /// It is a certificate.
    Certificate,
    /// It is encrypted with a passphrase.
    Encrypted,
    /// It is a private key in OpenSSH's own form.
    OpenSsh,
    /// It is a private key, but not for RSA.
    NotRsa,
    /// It has less than 2048 bits.
    TooSmall,
    /// It has more than 8192 bits.
    TooLarge,
    /// Its PEM text says that it is a private key, but what is in it is none.
    Broken,
}

/// What it is that has no PEM block.
pub(super) fn without_label(bytes: &[u8]) -> KeyProblem {
    match bytes {
        [0x30, 0x80..=0x84, ..] => KeyProblem::Der,
        _ if bytes.trim_ascii_start().starts_with(b"ssh-") => KeyProblem::PublicKey,
        _ => KeyProblem::NotPem,
    }
}

impl fmt::Display for KeySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Given => f.write_str("the private key"),
            Self::File(path) => write!(f, "the private key `{}`", path.display()),
            Self::Variable(name) => write!(f, "the private key of the environment variable {name}"),
        }
    }
}

impl fmt::Display for KeyProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoVariable => "is not there: set the variable to the key's path, or to the key itself",
            Self::Missing => "is not there: no such file; give the path of the application's `private.key`",
            Self::Unreadable(kind) => return write!(f, "cannot be read: {kind}"),
            Self::NotPem => {
                "is not a PEM text: it should begin with `-----BEGIN PRIVATE KEY-----` or `-----BEGIN RSA PRIVATE \
                 KEY-----`"
            }
            Self::Der => "is in the binary form: convert it with `openssl pkey -inform DER -in FILE`",
            Self::PublicKey => {
                "is a public key: the provider keeps that one; give the private key that was handed out with it"
            }
            Self::Certificate => {
                "is a certificate, which has no private key in it: give the application's `private.key`"
            }
            Self::Encrypted => "is encrypted: take the passphrase off with `openssl pkey -in FILE`",
            Self::OpenSsh => "is in OpenSSH's own form: convert it with `ssh-keygen -p -m PEM -f FILE`",
            Self::NotRsa => "is not an RSA key: tokens are signed with RS256; give the application's `private.key`",
            Self::TooSmall => "is too small: RSA keys have at least 2048 bits; generate a new one for the application",
            Self::TooLarge => "is too large: RSA keys have at most 8192 bits; generate a new one for the application",
            Self::Broken => "is damaged: it says that it is a private key, but cannot be read as one; download it anew",
        })
    }
}

impl fmt::Display for PrivateKeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.source, self.problem)
    }
}

impl std::error::Error for PrivateKeyError {}
