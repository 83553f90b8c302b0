//! Reading buttons: which kind each is, and what goes with it.

use crate::diagnostic::{CONFLICTING_KEYS, Diagnostic, MISSING_KEY};
use crate::model::content::{
    Action, AppDeepLink, Button, Flow, FlowReference, OneTimePassword, OneTimePasswordKind, SupportedApp,
};
use crate::model::reader::{Reader, list};
use crate::model::text::FileText;
use crate::source::Spanned;
use crate::syntax::{Table, ValueKind};

/// What makes a button: the key that says its kind, and those that may stand beside it.
const KINDS: &[(&str, &[&str])] = &[
    ("quick_reply", &[]),
    ("url", &["text", "example", "app_deep_link"]),
    ("phone", &["text"]),
    ("copy_code", &[]),
    ("otp", &["text", "autofill_text", "supported_apps", "zero_tap_terms_accepted"]),
    ("flow", &["text", "action", "screen", "icon"]),
    ("catalog", &[]),
    ("multi_product", &[]),
    ("single_product", &[]),
    ("voice_call", &["ttl_minutes"]),
    ("order_details", &[]),
    ("request_contact_info", &[]),
];

/// The buttons of a message or a card.
pub(super) fn read(reader: &mut Reader<'_>, table: &Table) -> Vec<Button> {
    let mut buttons = Vec::new();
    for item in reader.array(table, "buttons", "an array of tables") {
        match &item.kind {
            ValueKind::Table(table) => buttons.extend(reader.button(table)),
            _ => reader.wrong_type_help("buttons", item, "tables", "write a `[[buttons]]` table for each"),
        }
    }
    buttons
}

/// Whether both are of the same kinds in the same order.
pub(super) fn are_alike(left: &[Button], right: &[Button]) -> bool {
    let same = |(left, right): (&Button, &Button)| {
        std::mem::discriminant(&left.action) == std::mem::discriminant(&right.action)
    };
    left.len() == right.len() && left.iter().zip(right).all(same)
}

impl Reader<'_> {
    fn button(&mut self, table: &Table) -> Option<Button> {
        let mut given = KINDS.iter().filter(|(key, _)| table.get(key).is_some());
        let Some(&(kind, beside)) = given.next() else {
            self.no_kind(table);
            return None;
        };
        if let Some((other, _)) = given.next() {
            let message = format!("the button is `{kind}` and `{other}`");
            self.report(
                Diagnostic::new(CONFLICTING_KEYS, table.span, message).help("write a `[[buttons]]` table for each"),
            );
            return None;
        }
        let known: Vec<_> = [kind].into_iter().chain(beside.iter().copied()).collect();
        let is_known = self.check_keys(table, &known);
        let label = match kind {
            "url" | "phone" | "flow" => {
                let label = self.plain(table, "text", "the label of a button");
                if is_known && table.get("text").is_none() {
                    self.missing(table.span, "the button", "text", "text = \"Track\"");
                }
                label
            }
            "otp" => self.plain(table, "text", "the label of a button"),
            "copy_code" | "request_contact_info" => None,
            _ => self.plain(table, kind, "the label of a button"),
        };
        let action = self.action(table, kind)?;
        Some(Button { span: table.span, label, action, parameter: None })
    }

    /// A table that says no kind: where a key is nearly one, that is what is wrong.
    fn no_kind(&mut self, table: &Table) {
        let kinds: Vec<_> = KINDS.iter().map(|(key, _)| *key).collect();
        let beside = KINDS.iter().flat_map(|(_, beside)| beside.iter().copied());
        let known: Vec<_> = kinds.iter().copied().chain(beside).collect();
        if self.check_keys(table, &known) {
            self.report(
                Diagnostic::new(MISSING_KEY, table.span, "the button has no kind")
                    .help(format!("write one of {}", list(&kinds))),
            );
        }
    }

    fn action(&mut self, table: &Table, kind: &str) -> Option<Action> {
        Some(match kind {
            "quick_reply" => Action::QuickReply,
            "url" => {
                let url = self.pattern(table, "url").map(FileText::new);
                let (example, app_deep_link) = (self.string(table, "example"), self.app_deep_link(table));
                Action::Url { url: url?, example, app_deep_link }
            }
            "phone" => Action::PhoneNumber(self.plain(table, "phone", "a number")?),
            "copy_code" => Action::CopyCode(self.coupon(table, "copy_code")?),
            "otp" => Action::OneTimePassword(self.one_time_password(table)?),
            "flow" => Action::Flow(self.flow(table)?),
            "catalog" => Action::Catalog,
            "multi_product" => Action::MultiProduct,
            "single_product" => Action::SingleProduct,
            "voice_call" => Action::VoiceCall { ttl_minutes: self.integer(table, "ttl_minutes") },
            "order_details" => Action::OrderDetails,
            _ => {
                self.present(table, "request_contact_info", "write `true`, or remove the button");
                Action::RequestContactInfo
            }
        })
    }

    /// An example of a code that a button copies.
    pub(super) fn coupon(&mut self, table: &Table, key: &str) -> Option<Spanned<String>> {
        let example = self.string(table, key)?;
        if example.value.contains("{{") {
            let help = "this is an example: the code is given with each message";
            self.refuse_placeholders(&example, "the example of a code", help);
        }
        Some(example)
    }

    fn app_deep_link(&mut self, table: &Table) -> Option<AppDeepLink> {
        let link = self.table(table, "app_deep_link")?;
        let is_known = self.check_keys(link, &["meta_app_id", "android_deep_link", "android_fallback_playstore_url"]);
        if is_known && link.get("meta_app_id").is_none() {
            self.missing(link.span, "the link into an app", "meta_app_id", "meta_app_id = \"1234\"");
        }
        let meta_app_id = self.string(link, "meta_app_id");
        let android_deep_link = self.string(link, "android_deep_link");
        let android_fallback_playstore_url = self.string(link, "android_fallback_playstore_url");
        Some(AppDeepLink { meta_app_id: meta_app_id?, android_deep_link, android_fallback_playstore_url })
    }

    fn one_time_password(&mut self, table: &Table) -> Option<OneTimePassword> {
        let kinds: Vec<_> = OneTimePasswordKind::ALL.iter().map(|&kind| (kind.name(), kind)).collect();
        let kind = self.choice(table, "otp", &kinds);
        let mut supported_apps = Vec::new();
        for item in self.array(table, "supported_apps", "an array of tables") {
            let ValueKind::Table(app) = &item.kind else {
                self.wrong_type("supported_apps", item, "tables");
                continue;
            };
            supported_apps.extend(self.supported_app(app));
        }
        let autofill_text = self.plain(table, "autofill_text", "the label of a button");
        let zero_tap_terms_accepted = self.boolean(table, "zero_tap_terms_accepted");
        Some(OneTimePassword { kind: kind?, autofill_text, supported_apps, zero_tap_terms_accepted })
    }

    fn supported_app(&mut self, app: &Table) -> Option<SupportedApp> {
        let keys = ["package_name", "signature_hash"];
        let is_known = self.check_keys(app, &keys);
        for key in keys {
            if is_known && app.get(key).is_none() {
                self.missing(app.span, "the app", key, &format!("{key} = \"...\""));
            }
        }
        let (package_name, signature_hash) = (self.string(app, "package_name"), self.string(app, "signature_hash"));
        Some(SupportedApp { package_name: package_name?, signature_hash: signature_hash? })
    }

    fn flow(&mut self, table: &Table) -> Option<Flow> {
        let reference = self.flow_reference(table);
        let (action, screen) = (self.string(table, "action"), self.string(table, "screen"));
        let icon = self.string(table, "icon");
        Some(Flow { reference: reference?, action, screen, icon })
    }

    /// Which flow a table names, if it names one.
    pub(super) fn flow_reference(&mut self, table: &Table) -> Option<FlowReference> {
        const HELP: &str = "name it: `flow = { id = \"1234\" }`, or by its `name`, or write it out as `json`";
        let value = table.get("flow")?;
        let ValueKind::Table(flow) = &value.kind else {
            self.wrong_type_help("flow", value, "a table", HELP);
            return None;
        };
        let keys = ["id", "name", "json"];
        let is_known = self.check_keys(flow, &keys);
        let mut given = keys.iter().filter(|key| flow.get(key).is_some());
        let Some(&key) = given.next() else {
            if is_known {
                self.report(Diagnostic::new(MISSING_KEY, flow.span, "the flow is not named").help(HELP));
            }
            return None;
        };
        if let Some(other) = given.next() {
            let message = format!("the flow is named by `{key}` and by `{other}`");
            self.report(Diagnostic::new(CONFLICTING_KEYS, flow.span, message).help("keep one of them"));
        }
        let named = self.string(flow, key)?;
        self.refuse_empty(&named);
        Some(match (key, named) {
            ("id", id) => FlowReference::Id(id),
            ("name", name) => FlowReference::Name(name),
            (_, json) => FlowReference::Json(json),
        })
    }
}
