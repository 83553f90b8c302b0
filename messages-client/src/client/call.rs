//! A request that is ready to be made, with all that has to hold when it is.

use jiff::Timestamp;
use reqwest::Method;
use templates::{Api, Definition, FreeFormMessage, PayloadError, Route};

use super::shown::Shown;
use super::{Failover, Inner, SendError, TemplateMessage};

/// What is to be done.
pub(super) struct Call {
    pub(super) method: Method,
    pub(super) url: String,
    pub(super) body: Vec<u8>,
    /// Whom it counts for; nothing where it is no message.
    pub(super) route: Option<Route>,
    /// What an error about the template is explained by.
    pub(super) definition: Option<Definition>,
    /// When the window ends that it needs.
    pub(super) ends_at: Option<Timestamp>,
    /// Whether doing it twice is as doing it once.
    pub(super) is_repeatable: bool,
    pub(super) span: tracing::Span,
}

impl Call {
    pub(super) fn template(client: &Inner, message: &dyn TemplateMessage) -> Result<Self, SendError> {
        let route = message.route();
        let span = tracing::info_span!(
            "send",
            api = client.api.name(),
            template = message.definition().qualified_name(),
            from = %Shown::number(&route.from),
            to = %Shown::recipient(&route.to),
        );
        let call = Self::message(client, route, span, |out, api| message.write_json(out, api))?;
        Ok(Self { definition: Some(message.definition().clone()), ..call })
    }

    pub(super) fn free_form(
        client: &Inner,
        message: &FreeFormMessage<'_>,
        ends_at: Timestamp,
    ) -> Result<Self, SendError> {
        let route = message.route();
        let span = tracing::info_span!(
            "reply",
            api = client.api.name(),
            from = %Shown::number(&route.from),
            to = %Shown::recipient(&route.to),
        );
        let call = Self::message(client, route, span, |out, api| message.write_json(out, api))?;
        Ok(Self { ends_at: Some(ends_at), ..call })
    }

    fn message(
        client: &Inner,
        route: Route,
        span: tracing::Span,
        write: impl FnOnce(&mut Vec<u8>, Api) -> Result<(), PayloadError>,
    ) -> Result<Self, SendError> {
        client.destinations.check(&route).map_err(|excluded| SendError::Excluded(Box::new(excluded)))?;
        let mut body = Vec::with_capacity(512);
        write(&mut body, client.api).map_err(|error| SendError::Payload(Box::new(error)))?;
        Ok(Self {
            method: Method::POST,
            url: client.url("sending")?,
            body,
            route: Some(route),
            definition: None,
            ends_at: None,
            is_repeatable: false,
            span,
        })
    }

    /// The same message with others that are sent in its place.
    pub(super) fn with_failover(mut self, client: &Inner, failover: &Failover) -> Result<Self, SendError> {
        client.only_v1("failover")?;
        if let Some(route) = self.route {
            failover.check(client, route)?;
        }
        failover.write(&mut self.body);
        self.ends_at = failover.ends_at();
        Ok(self)
    }

    /// A change of the message with that id, which has been checked.
    pub(super) fn update(client: &Inner, message: &str, body: &'static str) -> Result<Self, SendError> {
        client.only_v1("marking messages as read")?;
        Ok(Self {
            method: Method::PATCH,
            url: format!("{}/{message}", client.url("sending")?),
            body: body.into(),
            route: None,
            definition: None,
            ends_at: None,
            is_repeatable: true,
            span: tracing::info_span!("mark_as_read", message),
        })
    }
}

impl Inner {
    fn url(&self, what: &'static str) -> Result<String, SendError> {
        self.host.messages(self.api).ok_or(SendError::Unsupported { what, api: self.api })
    }

    pub(super) fn only_v1(&self, what: &'static str) -> Result<(), SendError> {
        if self.api == Api::V1 { Ok(()) } else { Err(SendError::Unsupported { what, api: self.api }) }
    }
}
