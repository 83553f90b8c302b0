//! What goes beside the content of any message: a reference, what it answers, where its webhooks go.

use std::fmt;

use crate::media::{MediaError, check_link};
use crate::payload::json::Sink;
use crate::payload::{Api, PayloadError};

/// What goes beside the content of a message, each part checked when it is given.
///
/// ```
/// use template_core::Options;
///
/// let options = Options::new().client_ref("order 7")?.reply_to("aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab")?;
/// assert_ne!(options, Options::new());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options<'a> {
    /// Whether anything is set: what is asked for every message, and is mostly not so.
    is_any_set: bool,
    client_ref: Option<&'a str>,
    reply_to: Option<&'a str>,
    webhook_url: Option<&'a str>,
    webhook_version: Option<WebhookVersion>,
    product_policy: Option<ProductPolicy>,
    message_activity_sharing: Option<bool>,
}

/// The form in which v1 sends the webhooks of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WebhookVersion {
    /// As v0.1 has them.
    V0_1,
    /// As v1 has them: the default.
    V1,
}

/// What the platform does with a marketing message that it cannot send as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProductPolicy {
    /// It is not sent.
    Strict,
    /// It is sent as any other template: the default.
    CloudApiFallback,
}

impl<'a> Options<'a> {
    /// No options.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            is_any_set: false,
            client_ref: None,
            reply_to: None,
            webhook_url: None,
            webhook_version: None,
            product_policy: None,
            message_activity_sharing: None,
        }
    }

    /// A reference of the business's own, which comes back in the message's status webhooks.
    ///
    /// # Errors
    ///
    /// An empty reference, or one that no API takes: the limit is 40 characters in v0.1, 100 in v1 and 512 in the Cloud
    /// API, and the beta takes none.
    pub fn client_ref(mut self, client_ref: &'a str) -> Result<Self, ClientRefError> {
        let limit = Api::ALL.iter().filter_map(|api| api.client_ref_limit()).max().unwrap_or(0);
        match client_ref.chars().count() {
            0 => Err(ClientRefError::Empty),
            length if length > limit => Err(ClientRefError::TooLong { length }),
            _ => {
                self.is_any_set = true;
                self.client_ref = Some(client_ref);
                Ok(self)
            }
        }
    }

    /// The message that this one answers, by the id its webhook or the response to it gave: v1 and Cloud only.
    ///
    /// # Errors
    ///
    /// An id that is empty or holds anything but visible ASCII characters.
    pub fn reply_to(mut self, message: &'a str) -> Result<Self, OptionError> {
        check_message_id(message)?;
        self.is_any_set = true;
        self.reply_to = Some(message);
        Ok(self)
    }

    /// Where the webhooks of this one message go, instead of where the application's go: v1 only.
    ///
    /// # Errors
    ///
    /// A link that is not an absolute `http` or `https` address or holds a space or a control character.
    pub fn webhook_url(mut self, url: &'a str) -> Result<Self, OptionError> {
        check_link(url).map_err(|problem| OptionError::WebhookUrl { problem })?;
        self.is_any_set = true;
        self.webhook_url = Some(url);
        Ok(self)
    }

    /// The form of the message's webhooks: v1 only.
    #[must_use]
    pub const fn webhook_version(mut self, version: WebhookVersion) -> Self {
        self.is_any_set = true;
        self.webhook_version = Some(version);
        self
    }

    /// What becomes of a marketing message that cannot be sent as one: the Cloud API's marketing messages only.
    #[must_use]
    pub const fn product_policy(mut self, policy: ProductPolicy) -> Self {
        self.is_any_set = true;
        self.product_policy = Some(policy);
        self
    }

    /// Whether the platform may use what people do with the message: the Cloud API's marketing messages only.
    #[must_use]
    pub const fn message_activity_sharing(mut self, is_shared: bool) -> Self {
        self.is_any_set = true;
        self.message_activity_sharing = Some(is_shared);
        self
    }

    /// Whether the message answers another one.
    pub(crate) const fn is_reply(&self) -> bool {
        self.reply_to.is_some()
    }

    /// Whether `api` can carry all that is set; the error is about the first that it cannot.
    #[inline]
    pub(crate) fn check(&self, api: Api) -> Result<(), PayloadError> {
        if self.is_any_set { self.check_each(api) } else { Ok(()) }
    }

    fn check_each(&self, api: Api) -> Result<(), PayloadError> {
        if let Some(client_ref) = self.client_ref {
            let length = client_ref.chars().count();
            if api.client_ref_limit().is_none_or(|limit| length > limit) {
                return Err(PayloadError::ClientRef { api, length });
            }
        }
        let options: [(&str, bool, &[Api]); 5] = [
            ("`reply_to`", self.reply_to.is_some(), &[Api::V1, Api::Cloud]),
            ("`webhook_url`", self.webhook_url.is_some(), &[Api::V1]),
            ("`webhook_version`", self.webhook_version.is_some(), &[Api::V1]),
            ("`product_policy`", self.product_policy.is_some(), &[Api::Cloud]),
            ("`message_activity_sharing`", self.message_activity_sharing.is_some(), &[Api::Cloud]),
        ];
        let refused = options.into_iter().find(|(_, is_set, apis)| *is_set && !apis.contains(&api));
        refused.map_or(Ok(()), |(what, _, others)| Err(PayloadError::Unsupported { api, what, others }))
    }

    /// The options as members of the request, each with the comma before it.
    #[inline]
    pub(crate) fn write<S: Sink>(&self, out: &mut S, api: Api) {
        if self.is_any_set {
            out.aside(|out| self.write_each(out, api));
        }
    }

    fn write_each<S: Sink>(&self, out: &mut S, api: Api) {
        if let Some(client_ref) = self.client_ref {
            let is_cloud = api == Api::Cloud;
            let name = if is_cloud { r#","biz_opaque_callback_data":""# } else { r#","client_ref":""# };
            member(out, name, client_ref);
        }
        if let Some(message) = self.reply_to {
            write_context(out, message, api);
        }
        if let Some(url) = self.webhook_url {
            member(out, r#","webhook_url":""#, url);
        }
        if let Some(version) = self.webhook_version {
            member(out, r#","webhook_version":""#, version.name());
        }
        if let Some(policy) = self.product_policy {
            member(out, r#","product_policy":""#, policy.name());
        }
        if let Some(is_shared) = self.message_activity_sharing {
            out.raw(if is_shared {
                r#","message_activity_sharing":true"#
            } else {
                r#","message_activity_sharing":false"#
            });
        }
    }
}

impl WebhookVersion {
    /// The name that the API has for it.
    const fn name(self) -> &'static str {
        match self {
            Self::V0_1 => "v0.1",
            Self::V1 => "v1",
        }
    }
}

impl ProductPolicy {
    /// The name that the API has for it.
    const fn name(self) -> &'static str {
        match self {
            Self::Strict => "STRICT",
            Self::CloudApiFallback => "CLOUD_API_FALLBACK",
        }
    }
}

/// A member: its name with all that comes before the text of its value, and that text.
fn member<S: Sink>(out: &mut S, name: &str, value: &str) {
    out.raw(name);
    out.escaped(value);
    out.raw("\"");
}

/// The message that another one is about, as a member of the request, with the comma before it.
pub(crate) fn write_context<S: Sink>(out: &mut S, message: &str, api: Api) {
    out.raw(if api == Api::Cloud { r#","context":{"message_id":""# } else { r#","context":{"message_uuid":""# });
    out.escaped(message);
    out.raw(r#""}"#);
}

/// Whether `message` can be the id of a message.
pub(crate) fn check_message_id(message: &str) -> Result<(), OptionError> {
    let mut characters = (1..).zip(message.chars());
    match characters.find(|(_, character)| !character.is_ascii_graphic()) {
        _ if message.is_empty() => Err(OptionError::EmptyMessageId),
        Some((position, character)) => Err(OptionError::MessageIdCharacter { position, character }),
        None => Ok(()),
    }
}

/// Why an option cannot be used with any API; places are characters, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum OptionError {
    /// The id of the message that is answered is the empty text.
    EmptyMessageId,
    /// The id of the message that is answered holds something else than visible ASCII characters.
    MessageIdCharacter {
        /// Where the first one stands.
        position: usize,
        /// The character.
        character: char,
    },
    /// The address for webhooks is none.
    WebhookUrl {
        /// What is wrong with it.
        problem: MediaError,
    },
    /// A reaction is to answer a message: it names its message itself.
    ReplyOfReaction,
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EmptyMessageId => {
                f.write_str("the message's id is empty: give the id that its webhook or response had")
            }
            Self::MessageIdCharacter { position, character } => write!(
                f,
                "the message's id holds `{}` at character {position}: an id is visible ASCII characters only",
                character.escape_debug()
            ),
            Self::WebhookUrl { problem } => write!(f, "`webhook_url`: {problem}"),
            Self::ReplyOfReaction => f.write_str("a reaction names its message itself: leave `reply_to` out"),
        }
    }
}

impl std::error::Error for OptionError {}

/// Why a client reference cannot be used with any API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClientRefError {
    /// It is the empty text.
    Empty,
    /// It is longer than any API takes.
    TooLong {
        /// Its length in characters.
        length: usize,
    },
}

impl fmt::Display for ClientRefError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the client reference is empty; leave it out where there is none"),
            Self::TooLong { length } => {
                write!(f, "the client reference is {length} characters long")?;
                let mut limits = Api::ALL.iter().filter_map(|api| Some((api, api.client_ref_limit()?)));
                limits.try_for_each(|(api, limit)| write!(f, ", {api} takes {limit}"))
            }
        }
    }
}

impl std::error::Error for ClientRefError {}

#[cfg(test)]
mod tests;
