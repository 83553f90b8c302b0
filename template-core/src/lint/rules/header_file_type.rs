//! `header-file-type`: the example of a header is of its kind.

use crate::kind::Kind;
use crate::lint::explanation::Explanation;
use crate::lint::header_examples::header_examples;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for the example of a header that says to be of another type than the platform takes there: by the type in a handle, or by the ending of an address or a file's name. Pictures are JPEG or PNG, films and animated pictures MP4, films also 3GP.",
    why: "The platform refuses the example, or shows something else than the message will have.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = { image = \"van.webp\" }\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = { image = \"4::aW1hZ2UvanBlZw==:ARbvan\" }\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's page on media: the types it takes. Handles begin with the type of what was uploaded, in Base64.",
    fix: None,
};

/// How the types of uploads begin in handles: `image/`, `video/`, `application/`.
const UPLOADS: &[(&str, &str)] = &[("aW1hZ2Uv", "a picture"), ("dmlkZW8v", "a film"), ("YXBwbGljYXRpb24v", "a file")];

/// What files of these endings are.
const ENDINGS: &[(&str, &[&str])] = &[
    ("a picture", &["jpg", "jpeg", "png", "webp", "gif", "svg", "bmp", "tif", "tiff", "heic", "avif"]),
    ("a film", &["mp4", "3gp", "3gpp", "mov", "avi", "mkv", "webm", "m4v", "wmv"]),
    ("a file", &["pdf", "txt", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv", "zip"]),
    ("a sound", &["mp3", "ogg", "wav", "m4a", "aac", "opus"]),
];

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for (kind, example) in header_examples(version) {
        let (is, takes, endings): (_, _, &[&str]) = match kind {
            Kind::Image => ("a picture", "JPEG or PNG", &["jpg", "jpeg", "png"]),
            Kind::Video => ("a film", "MP4 or 3GP", &["mp4", "3gp", "3gpp"]),
            Kind::Gif => ("a film", "MP4, also for animated pictures", &["mp4"]),
            _ => ("a file", "a document, such as PDF", &[]),
        };
        let value = example.value.as_str();
        let what = if let Some((_, handle)) = value.split_once("::") {
            let upload = UPLOADS.iter().find(|(prefix, _)| handle.starts_with(prefix));
            let Some((_, what)) = upload.filter(|(_, what)| *what != is) else { continue };
            (*what).to_owned()
        } else {
            let path = value.split(['?', '#']).next().unwrap_or_default();
            let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
            let Some((_, ending)) = name.rsplit_once('.') else { continue };
            if endings.iter().any(|known| known.eq_ignore_ascii_case(ending)) {
                continue;
            }
            let known =
                ENDINGS.iter().find(|(_, endings)| endings.iter().any(|known| known.eq_ignore_ascii_case(ending)));
            let Some((what, _)) = known.filter(|(what, _)| !endings.is_empty() || *what != is) else { continue };
            if *what == is { format!("`.{}`", ending.to_ascii_lowercase()) } else { (*what).to_owned() }
        };
        let found = report.at(example.span, format!("the example of the `{kind}` header is {what}"));
        report.push(found.help(format!("upload {takes}, or write the header of its kind")));
    }
}
