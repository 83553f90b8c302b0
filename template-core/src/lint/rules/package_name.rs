//! `package-name`: the name of an app on Android.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Action;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks at the `package_name` of apps that take a code: two parts or more with dots between them, each a letter and then letters, digits and `_`, and at most 224 characters in all.",
    why: "The platform refuses what cannot be the name of an app.",
    wrong: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"one_tap\"\ntext = \"Copy the code\"\nautofill_text = \"Fill it in\"\nsupported_apps = [{ package_name = \"shop\", signature_hash = \"K8a/AINcGX7\" }]\n+++\n",
    right: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"one_tap\"\ntext = \"Copy the code\"\nautofill_text = \"Fill it in\"\nsupported_apps = [{ package_name = \"com.example.shop\", signature_hash = \"K8a/AINcGX7\" }]\n+++\n",
    source: "The platform's page on authentication templates.",
    fix: None,
};

const CHARACTERS: usize = 224;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for button in &version.content.buttons {
        let Action::OneTimePassword(password) = &button.action else { continue };
        for name in password.supported_apps.iter().map(|app| &app.package_name) {
            let Some(problem) = problem(&name.value) else { continue };
            let found = report.at(name.span, format!("the app's package name {problem}"));
            report.push(found.help("copy it from the app: `com.example.shop`"));
        }
    }
}

fn problem(name: &str) -> Option<String> {
    let is_known = |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '.');
    if let Some(other) = name.chars().find(|character| !is_known(*character)) {
        return Some(format!("holds `{}`", other.escape_debug()));
    }
    if name.len() > CHARACTERS {
        return Some(format!("has {} characters, {CHARACTERS} are allowed", name.len()));
    }
    if !name.contains('.') {
        return Some("has one part, where two or more are needed".to_owned());
    }
    let part = name.split('.').find(|part| !part.starts_with(|first: char| first.is_ascii_alphabetic()))?;
    Some(if part.is_empty() {
        "has nothing between two dots, or at an end".to_owned()
    } else {
        format!("has a part that does not begin with a letter: `{part}`")
    })
}

#[cfg(test)]
mod tests {
    use super::problem;

    #[test]
    fn names_of_apps() {
        for right in ["com.example", "A.b_1.c", &format!("a.{}", "b".repeat(222))] {
            assert_eq!(problem(right), None, "{right}");
        }
        let long = format!("a.{}", "b".repeat(223));
        for wrong in ["", "com", "com.", ".com", "a..b", "com.1a", "com._a", "com.é", "com.a b", "com.a-b", &long] {
            assert!(problem(wrong).is_some(), "{wrong}");
        }
    }
}
