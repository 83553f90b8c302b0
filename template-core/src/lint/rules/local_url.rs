//! `local-url`: an address that only its author can open.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::rules::url_scheme::after_scheme;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for addresses of buttons that lead to `localhost`, or to a number of a private network such as `192.168.0.10`.",
    why: "The customer's phone cannot open it. The platform is said to refuse the whole template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"http://localhost:8080/orders\"\ntext = \"Show the order\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/orders\"\ntext = \"Show the order\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    source: "Reports of people whose templates were refused while they were still at work on them; no page of the platform's says it.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for url in version.texts_of(Part::Url) {
        let Some(rest) = after_scheme(url.value) else { continue };
        // Hosts of the web begin with other letters nearly always.
        if !matches!(rest.as_bytes().first(), Some(b'l' | b'L' | b'0'..=b'9' | b'[')) {
            continue;
        }
        let host = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
        if is_local(host) {
            let start = url.value.len() - rest.len();
            let found = report.at(url.at(start..start + host.len()), format!("{} leads to `{host}`", url.place));
            let found = found.label("the customer's phone cannot open this");
            report.push(found.help("write the address that customers open"));
        }
    }
}

/// Whether a host, with its port, is the machine itself or one of a private network.
fn is_local(host: &str) -> bool {
    if host.starts_with("[::1]") {
        return true;
    }
    let name = host.split_once(':').map_or(host, |(name, _)| name);
    let is_name = ["localhost", "localhost.localdomain"].iter().any(|local| name.eq_ignore_ascii_case(local));
    let is_private = |address: std::net::Ipv4Addr| {
        address.is_loopback() || address.is_private() || address.is_link_local() || address.is_unspecified()
    };
    is_name || name.parse().is_ok_and(is_private)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_ones_own_network_are_local() {
        for host in
            ["localhost", "LocalHost:3000", "127.0.0.1:80", "10.0.0.7", "192.168.1.2:8080", "172.16.0.1", "0.0.0.0"]
        {
            assert!(is_local(host), "{host}");
        }
        for host in [
            "",
            "localhost.example",
            "local.example:80",
            "8.8.8.8",
            "172.32.0.1",
            "127.0.0.1.example",
            "1000.1",
            "[::2]",
        ] {
            assert!(!is_local(host), "{host}");
        }
        assert!(is_local("[::1]:8080"));
    }
}
