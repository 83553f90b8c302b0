//! `signature-hash`: by which the platform knows an app.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Action;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks at the `signature_hash` of apps that take a code: 11 letters, digits, `+`, `/` and `=`. Percent-encoded, as in an example of the platform's, it counts as what it means.",
    why: "With a wrong hash the app does not get the code. The platform refuses what cannot be one.",
    wrong: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"one_tap\"\ntext = \"Copy the code\"\nautofill_text = \"Fill it in\"\nsupported_apps = [{ package_name = \"com.example.shop\", signature_hash = \"K8a/AINcGX\" }]\n+++\n",
    right: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"one_tap\"\ntext = \"Copy the code\"\nautofill_text = \"Fill it in\"\nsupported_apps = [{ package_name = \"com.example.shop\", signature_hash = \"K8a/AINcGX7\" }]\n+++\n",
    source: "The platform's page on authentication templates: exactly 11 characters.",
    fix: None,
};

const CHARACTERS: usize = 11;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for button in &version.content.buttons {
        let Action::OneTimePassword(password) = &button.action else { continue };
        for hash in password.supported_apps.iter().map(|app| &app.signature_hash) {
            let Some(problem) = problem(&hash.value) else { continue };
            let found = report.at(hash.span, format!("the hash of the app's signature {problem}"));
            report.push(found.help("compute it from the app's name and its signing certificate: 11 characters"));
        }
    }
}

fn problem(hash: &str) -> Option<String> {
    let mut length = 0;
    let mut rest = hash.chars();
    while let Some(character) = rest.next() {
        let encoded = rest.as_str().get(..2).filter(|code| matches!(*code, "2B" | "2b" | "2F" | "2f" | "3D" | "3d"));
        match character {
            '%' if encoded.is_some() => {
                rest.nth(1);
            }
            '+' | '/' | '=' => {}
            letter if letter.is_ascii_alphanumeric() => {}
            other => return Some(format!("holds `{}`", other.escape_debug())),
        }
        length += 1;
    }
    (length != CHARACTERS).then(|| format!("has {length} characters, and {CHARACTERS} are needed"))
}

#[cfg(test)]
mod tests {
    use super::problem;

    #[test]
    fn hashes_of_signatures() {
        for right in ["K8a/AINcGX7", "K8a%2FAINcGX7", "+/=%2b%2f%3d12345"] {
            assert_eq!(problem(right), None, "{right}");
        }
        for wrong in ["", "K8a/AINcGX", "K8a/AINcGX78", "K8a-AINcGX7", "K8a%20INcGX7", "K8a/AINcGX%", "K8a/AINcGXé"] {
            assert!(problem(wrong).is_some(), "{wrong}");
        }
    }
}
