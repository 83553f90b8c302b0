//! Which API can carry which content.

use super::content::CLOUD_CAPTION_LIMIT;
use super::{Content, File, Media};
use crate::json::Json;
use crate::media::MediaSource;
use crate::payload::{Api, PayloadError};

const ALL_BUT_BETA: &[Api] = &[Api::V0_1, Api::V1, Api::Cloud];

/// How many characters the link of a sound may have in v1. Source: the provider's OpenAPI document 1.11.0.
const V1_AUDIO_LINK: (usize, usize) = (10, 2000);

pub(super) fn check(content: &Content<'_>, api: Api) -> Result<(), PayloadError> {
    let (what, apis) = carriers(content);
    if !apis.contains(&api) {
        return Err(PayloadError::Unsupported { api, what, others: apis });
    }
    match (api, content) {
        (Api::V1, Content::Audio(MediaSource::Link(link))) => {
            let (min, max) = V1_AUDIO_LINK;
            let length = link.chars().count();
            if (min..=max).contains(&length) {
                return Ok(());
            }
            Err(PayloadError::Length {
                api,
                what: "link of the audio",
                length,
                min,
                max,
                others: &[Api::V0_1, Api::Cloud],
            })
        }
        (
            Api::Cloud,
            Content::Image(Media { caption: Some(caption), .. })
            | Content::Video(Media { caption: Some(caption), .. })
            | Content::File(File { caption: Some(caption), .. }),
        ) => {
            let length = caption.chars().count();
            if length <= CLOUD_CAPTION_LIMIT {
                return Ok(());
            }
            let others = apis.strip_suffix(&[Api::Cloud]).unwrap_or_default();
            Err(PayloadError::Length { api, what: "caption", length, min: 1, max: CLOUD_CAPTION_LIMIT, others })
        }
        (Api::Cloud, Content::Custom(json)) => check_cloud_custom(json),
        _ => Ok(()),
    }
}

/// What decides which APIs can carry `content`, and these APIs.
fn carriers(content: &Content<'_>) -> (&'static str, &'static [Api]) {
    let media_id = ("media id", [Api::Cloud].as_slice());
    match content {
        // The document of the beta has images and more, but for `WhatsApp` it says text and template only.
        Content::Text(_) => (content.name(), Api::ALL),
        Content::Image(Media { source: MediaSource::Id(_), .. })
        | Content::Video(Media { source: MediaSource::Id(_), .. })
        | Content::File(File { source: MediaSource::Id(_), .. })
        | Content::Audio(MediaSource::Id(_)) => media_id,
        Content::Interactive(interactive)
            if matches!(interactive.header().and_then(|header| header.source()), Some(MediaSource::Id(_))) =>
        {
            media_id
        }
        Content::Sticker(MediaSource::Id(_)) => ("media id", &[Api::V1, Api::Cloud]),
        Content::File(File { name: Some(_), .. }) => ("file name", &[Api::V1, Api::Cloud]),
        Content::Reaction(_) => (content.name(), &[Api::V1, Api::Cloud]),
        _ => (content.name(), ALL_BUT_BETA),
    }
}

/// In the Cloud API the members of the custom object stand beside those of the request, which they must not say again.
fn check_cloud_custom(json: &Json<'_>) -> Result<(), PayloadError> {
    const OWN: [&str; 6] =
        ["messaging_product", "recipient_type", "to", "recipient", "context", "biz_opaque_callback_data"];
    let names = json.member_names();
    let unsupported = |what| Err(PayloadError::Unsupported { api: Api::Cloud, what, others: &[Api::V0_1, Api::V1] });
    if names.iter().any(|name| OWN.contains(&name.as_str())) {
        return unsupported("custom content with members of the request, such as `to` and `context`");
    }
    if !names.iter().any(|name| name == "type") {
        return unsupported("custom content without a `type`");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::free_form::Reaction;

    #[test]
    fn every_refusal_names_an_api_that_takes_the_content() {
        let sources = [MediaSource::Link("https://example.com/a"), MediaSource::Id("1")];
        let media = sources.into_iter().flat_map(|source| {
            let name = Some("a.pdf");
            [
                Content::Image(Media { source, caption: None }),
                Content::Audio(source),
                Content::Video(Media { source, caption: None }),
                Content::File(File { source, caption: None, name }),
                Content::File(File { source, caption: None, name: None }),
                Content::Sticker(source),
            ]
        });
        let reaction = Content::Reaction(Reaction::Remove { message: "m" });
        let custom = Content::Custom(Json::object(r#"{"type":"a"}"#).unwrap());
        for content in media.chain([Content::Text("a"), reaction, custom]) {
            for &api in Api::ALL {
                let Err(PayloadError::Unsupported { others, .. }) = check(&content, api) else { continue };
                assert!(!others.is_empty());
                for &other in others {
                    assert_eq!(check(&content, other), Ok(()), "{content:?}");
                }
            }
        }
    }
}
