//! The private key of an application: where it comes from, and whether it can sign.

use std::fmt;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;

use aws_lc_rs::signature::RsaKeyPair;
use jsonwebtoken::EncodingKey;
use zeroize::Zeroizing;

mod error;

pub use error::{KeyProblem, KeySource, PrivateKeyError};

/// The RSA key that an application signs its tokens with: 2048 to 8192 bits, PEM, PKCS#1 or PKCS#8.
///
/// It is what the provider hands out as `private.key`. Its bytes are wiped when the last copy is dropped, and it shows
/// nothing of itself.
#[derive(Clone)]
pub struct PrivateKey(Arc<EncodingKey>);

impl PrivateKey {
    /// The key in a PEM text.
    ///
    /// # Errors
    ///
    /// Whatever is no private RSA key that can sign; the problem says what it is instead.
    pub fn from_pem(pem: &[u8]) -> Result<Self, PrivateKeyError> {
        Self::read(pem).map_err(|problem| PrivateKeyError { source: KeySource::Given, problem })
    }

    /// The key in a PEM file.
    ///
    /// # Errors
    ///
    /// A file that is not there, cannot be read or is much too long; and as for [`from_pem`](Self::from_pem).
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, PrivateKeyError> {
        let path = path.as_ref();
        Self::read_file(path).map_err(|problem| PrivateKeyError { source: KeySource::File(path.to_owned()), problem })
    }

    /// The key that the environment variable `name` holds, or the file that it names.
    ///
    /// A value with `-----BEGIN` is the key itself; its line breaks may be written as `\n`, as in `.env` files.
    ///
    /// # Errors
    ///
    /// A variable that is not set or empty; and as for [`from_file`](Self::from_file). The value is not repeated.
    pub fn from_env(name: &str) -> Result<Self, PrivateKeyError> {
        let key = match std::env::var_os(name).map(std::ffi::OsString::into_string) {
            None => Err(KeyProblem::NoVariable),
            Some(Err(path)) => Self::read_file(Path::new(&path)),
            Some(Ok(value)) => Self::read_value(&Zeroizing::new(value)),
        };
        key.map_err(|problem| PrivateKeyError { source: KeySource::Variable(name.to_owned()), problem })
    }

    /// What `jsonwebtoken` signs with.
    pub(super) fn signing(&self) -> &EncodingKey {
        &self.0
    }

    fn read_value(value: &str) -> Result<Self, KeyProblem> {
        if value.trim().is_empty() {
            Err(KeyProblem::NoVariable)
        } else if !value.contains("-----BEGIN") {
            Self::read_file(Path::new(value.trim()))
        } else if value.contains('\n') {
            Self::read(value.as_bytes())
        } else {
            Self::read(Zeroizing::new(value.replace("\\r", "").replace("\\n", "\n")).as_bytes())
        }
    }

    fn read_file(path: &Path) -> Result<Self, KeyProblem> {
        /// Beyond every key, so that a path such as `/dev/zero` ends.
        const LONGEST: u64 = 64 * 1024;
        let problem = |error: std::io::Error| match error.kind() {
            ErrorKind::NotFound => KeyProblem::Missing,
            kind => KeyProblem::Unreadable(kind),
        };
        let file = File::open(path).map_err(problem)?;
        // As long as it can become, so that nothing is left behind where it would have been moved.
        let mut pem = Zeroizing::new(Vec::with_capacity(64 * 1024 + 1));
        file.take(LONGEST + 1).read_to_end(&mut pem).map_err(problem)?;
        if pem.len() as u64 > LONGEST { Err(KeyProblem::NotPem) } else { Self::read(&pem) }
    }

    fn read(pem: &[u8]) -> Result<Self, KeyProblem> {
        let Some(label) = label(pem) else { return Err(error::without_label(pem)) };
        match label {
            b"RSA PRIVATE KEY" if position(pem, b"ENCRYPTED").is_some() => return Err(KeyProblem::Encrypted),
            b"ENCRYPTED PRIVATE KEY" => return Err(KeyProblem::Encrypted),
            b"RSA PRIVATE KEY" | b"PRIVATE KEY" => {}
            b"PUBLIC KEY" | b"RSA PUBLIC KEY" => return Err(KeyProblem::PublicKey),
            b"CERTIFICATE" | b"X509 CERTIFICATE" | b"TRUSTED CERTIFICATE" => return Err(KeyProblem::Certificate),
            b"EC PRIVATE KEY" | b"EC PARAMETERS" | b"DSA PRIVATE KEY" => return Err(KeyProblem::NotRsa),
            b"OPENSSH PRIVATE KEY" => return Err(KeyProblem::OpenSsh),
            _ => return Err(KeyProblem::NotPem),
        }
        Self::checked(label, pem)
    }

    /// The key in a text whose first block is called a private key.
    fn checked(label: &[u8], pem: &[u8]) -> Result<Self, KeyProblem> {
        /// Beyond a key of 8192 bits. What reads ASN.1 below goes as deep as it is nested, so it cannot be any length.
        const LONGEST_BLOCK: usize = 8 * 1024;
        let start = position(pem, BEGIN).unwrap_or_default();
        let block = pem.get(start..).unwrap_or_default();
        if position(block, b"-----END").is_none_or(|length| length > LONGEST_BLOCK) {
            return Err(KeyProblem::Broken);
        }
        let bytes = pem::parse(block).map_err(|_| KeyProblem::Broken)?;
        let bytes = Zeroizing::new(bytes.into_contents());
        // What signs takes its bytes for granted: whether they are a key is found out here, not at the first message.
        let pair = if label == b"PRIVATE KEY" { RsaKeyPair::from_pkcs8(&bytes) } else { RsaKeyPair::from_der(&bytes) };
        pair.map_err(|rejected| match rejected.description_() {
            "TooSmall" => KeyProblem::TooSmall,
            "TooLarge" => KeyProblem::TooLarge,
            "WrongAlgorithm" => KeyProblem::NotRsa,
            _ => KeyProblem::Broken,
        })?;
        EncodingKey::from_rsa_pem(block).map(|key| Self(Arc::new(key))).map_err(|_| KeyProblem::Broken)
    }
}

const BEGIN: &[u8] = b"-----BEGIN ";

/// What the first PEM block says it is.
fn label(pem: &[u8]) -> Option<&[u8]> {
    let rest = pem.get(position(pem, BEGIN)? + BEGIN.len()..)?;
    rest.get(..position(rest, b"-----")?)
}

fn position(pem: &[u8], word: &[u8]) -> Option<usize> {
    pem.windows(word.len()).position(|window| window == word)
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PrivateKey").finish_non_exhaustive()
    }
}

#[cfg(test)]
pub(crate) mod tests;
