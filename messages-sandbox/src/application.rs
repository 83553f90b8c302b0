//! An application of the sandbox: who may send, with which keys, and where its webhooks go.

use std::fmt;
use std::path::Path;

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rand;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::KeyPair as _;
use messages_client::jwt::{ApplicationId, PrivateKey};
use messages_client::webhook::Secrets;
use messages_client::{Credentials, CredentialsError, SecretString};
use uuid::Uuid;

/// In which form webhooks are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WebhookVersion {
    /// `from` and `to` as objects, the content in `message`.
    V0_1,
    /// Flat.
    #[default]
    V1,
}

impl WebhookVersion {
    /// As it is written: `v0.1`, `v1`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::V0_1 => "v0.1",
            Self::V1 => "v1",
        }
    }

    /// The version of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::V0_1, Self::V1].into_iter().find(|version| version.name() == name)
    }
}

/// An application: what the sandbox knows of it.
#[derive(Clone)]
pub struct Application {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) api_key: String,
    pub(crate) api_secret: String,
    pub(crate) signature_secret: String,
    pub(crate) public_key: String,
    pub(crate) inbound_url: Option<String>,
    pub(crate) status_url: Option<String>,
    pub(crate) version: WebhookVersion,
}

impl Application {
    /// The application's id.
    #[must_use]
    pub fn id(&self) -> String {
        self.id.to_string()
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key of its account: for Basic authentication, and in the signatures of webhooks.
    #[must_use]
    pub fn api_key(&self) -> &str {
        &self.api_key
    }

    /// The secret beside the account's key. A sandbox's secrets protect nothing.
    #[must_use]
    pub fn api_secret(&self) -> &str {
        &self.api_secret
    }

    /// The secret that webhooks are signed with.
    #[must_use]
    pub fn signature_secret(&self) -> &str {
        &self.signature_secret
    }

    /// Where inbound messages go.
    #[must_use]
    pub fn inbound_url(&self) -> Option<&str> {
        self.inbound_url.as_deref()
    }

    /// Where statuses go.
    #[must_use]
    pub fn status_url(&self) -> Option<&str> {
        self.status_url.as_deref()
    }

    /// What a receiver of its webhooks checks them with.
    #[must_use]
    pub fn secrets(&self) -> Secrets {
        Secrets::new(&self.api_key, &self.signature_secret)
    }

    /// The account's key and secret as a client's credentials.
    ///
    /// # Errors
    ///
    /// As for [`Credentials::basic`].
    pub fn basic(&self) -> Result<Credentials, CredentialsError> {
        Credentials::basic(&self.api_key, &SecretString::from(self.api_secret.clone()))
    }
}

impl fmt::Debug for Application {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Application")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("api_key", &self.api_key)
            .field("inbound_url", &self.inbound_url)
            .field("status_url", &self.status_url)
            .finish_non_exhaustive()
    }
}

/// An application that was just made: the only moment its private key is at hand.
pub struct NewApplication {
    pub(crate) application: Application,
    private_key: String,
    credentials: Credentials,
}

impl NewApplication {
    /// Makes an application with a key pair and secrets of its own.
    pub(crate) fn new(id: Uuid, name: impl Into<String>) -> Result<Self, KeyError> {
        let (private_key, public_key) = key_pair()?;
        let application = Application {
            id,
            name: name.into(),
            api_key: hex::<4>()?,
            api_secret: hex::<8>()?,
            signature_secret: hex::<16>()?,
            public_key,
            inbound_url: None,
            status_url: None,
            version: WebhookVersion::V1,
        };
        let id: ApplicationId = application.id().parse().map_err(|_| KeyError)?;
        let key = PrivateKey::from_pem(private_key.as_bytes()).map_err(|_| KeyError)?;
        Ok(Self { application, private_key, credentials: Credentials::application(id, key) })
    }

    /// The application.
    #[must_use]
    pub const fn application(&self) -> &Application {
        &self.application
    }

    /// The private key, in PEM.
    #[must_use]
    pub fn private_key(&self) -> &str {
        &self.private_key
    }

    /// The application's credentials for a client.
    #[must_use]
    pub fn credentials(&self) -> Credentials {
        self.credentials.clone()
    }

    /// Writes the private key to a file that only its owner reads. A file that is there is left alone.
    ///
    /// # Errors
    ///
    /// Where the file exists, or cannot be written.
    pub fn write_key(&self, path: &Path) -> std::io::Result<()> {
        use std::io::Write as _;
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        let written = file.write_all(self.private_key.as_bytes()).and_then(|()| file.sync_all());
        if written.is_err() {
            // Never half a key.
            let _ = std::fs::remove_file(path);
        }
        written
    }
}

impl fmt::Debug for NewApplication {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewApplication").field("application", &self.application).finish_non_exhaustive()
    }
}

/// The machine made no key: it has no randomness to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyError;

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no key could be made: the machine gives no random numbers")
    }
}

impl std::error::Error for KeyError {}

fn key_pair() -> Result<(String, String), KeyError> {
    let pair = KeyPair::generate(KeySize::Rsa2048).map_err(|_| KeyError)?;
    let private: Pkcs8V1Der<'_> = pair.as_der().map_err(|_| KeyError)?;
    let public: PublicKeyX509Der<'_> = pair.public_key().as_der().map_err(|_| KeyError)?;
    let pem = |tag: &str, der: &[u8]| pem::encode(&pem::Pem::new(tag, der));
    Ok((pem("PRIVATE KEY", private.as_ref()), pem("PUBLIC KEY", public.as_ref())))
}

fn hex<const N: usize>() -> Result<String, KeyError> {
    use std::fmt::Write as _;
    let mut bytes = [0; N];
    rand::fill(&mut bytes).map_err(|_| KeyError)?;
    let mut text = String::with_capacity(2 * N);
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text)
}
