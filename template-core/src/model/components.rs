//! Reading what stands around the body: header, footer, offer, the platform's own text, cards.

use crate::diagnostic::{CARD_COUNT, CONFLICTING_KEYS, Diagnostic, MISSING_KEY, UNEQUAL_CARDS};
use crate::kind::Kind;
use crate::model::buttons;
use crate::model::content::{Action, Asset, Authentication, Button, Card, Content, Header, LimitedTimeOffer};
use crate::model::keys::Declared;
use crate::model::reader::{Reader, is_misspelt, list};
use crate::model::text::FileText;
use crate::source::Spanned;
use crate::syntax::{Pattern, Table, Value, ValueKind};

/// The keys of components, beside those that say what the template is.
pub(super) const KEYS: &[&str] =
    &["header", "limited_time_offer", "footer", "buttons", "cards", "authentication", "call_permission_request"];

const CARD: &[&str] = &["header", "body", "buttons", "params"];

/// The kinds of a header that is not text, with its key.
const ASSETS: &[(&str, Kind)] = &[
    ("image", Kind::Image),
    ("video", Kind::Video),
    ("document", Kind::Document),
    ("gif", Kind::Gif),
    ("location", Kind::Location),
    ("product", Kind::Product),
];

/// The fewest and the most cards.
///
/// Source: the platform's pages on carousels.
pub(super) const CARDS: std::ops::RangeInclusive<usize> = 2..=10;

/// Reads the components of a message; the cards with what each declares.
pub(super) fn read(reader: &mut Reader<'_>, table: &Table, body: Pattern, is_whole: bool) -> (Content, Vec<Declared>) {
    let (cards, declared) = reader.cards(table, is_whole);
    let content = Content {
        header: reader.header(table),
        limited_time_offer: reader.offer(table),
        body: FileText::new(body),
        footer: reader.plain(table, "footer", "a footer"),
        buttons: buttons::read(reader, table),
        cards,
        authentication: reader.authentication(table),
        call_permission_request: reader.present(table, "call_permission_request", "remove the key"),
    };
    if content.authentication.is_some() {
        reader.refuse_beside_fixed_text(table, &content);
    }
    (content, declared)
}

impl Reader<'_> {
    pub(super) fn header(&mut self, table: &Table) -> Option<Header> {
        let value = table.get("header")?;
        match &value.kind {
            ValueKind::String(text) => {
                let pattern = self.scan(&Spanned::new(text.clone(), value.span));
                Some(Header::Text(FileText::new(pattern)))
            }
            ValueKind::Table(table) => self.asset(table, value).map(Header::Asset),
            _ => {
                let help = "write a text, or what it is: `header = { image = \"4::handle\" }`";
                self.wrong_type_help("header", value, "a text or a table", help);
                None
            }
        }
    }

    fn asset(&mut self, table: &Table, value: &Value) -> Option<Asset> {
        let keys: Vec<_> = ASSETS.iter().map(|(key, _)| *key).collect();
        let is_known = self.check_keys(table, &keys);
        let mut given = ASSETS.iter().filter(|(key, _)| table.get(key).is_some());
        let Some(&(key, kind)) = given.next() else {
            if is_known {
                self.report(
                    Diagnostic::new(MISSING_KEY, value.span, "the header has no kind")
                        .help(format!("write one of {}, such as `{{ image = \"4::handle\" }}`", list(&keys))),
                );
            }
            return None;
        };
        if let Some((other, _)) = given.next() {
            let message = format!("the header is `{key}` and `{other}`");
            self.report(Diagnostic::new(CONFLICTING_KEYS, value.span, message).help("keep one of them"));
        }
        let example = if matches!(kind, Kind::Location | Kind::Product) {
            self.present(table, key, &format!("write `{key} = true`, or remove the header"));
            None
        } else {
            self.string(table, key).filter(|example| !example.value.is_empty())
        };
        if let Some(example) = &example {
            self.asset_example(kind, example);
        }
        Some(Asset { kind, span: value.span, example, parameter: 0 })
    }

    /// Reports an example with a placeholder. What else it is, is between the file and the platform's upload.
    fn asset_example(&mut self, kind: Kind, example: &Spanned<String>) {
        if example.value.contains("{{") {
            let help = "this is an example: what is shown is a field of its own, and given with each message";
            self.refuse_placeholders(example, &format!("the example of a header of kind `{kind}`"), help);
        }
    }

    /// Reports what stands beside a text that is the platform's own.
    fn refuse_beside_fixed_text(&mut self, table: &Table, content: &Content) {
        let others = [
            ("header", content.header.is_some()),
            ("limited_time_offer", content.limited_time_offer.is_some()),
            ("footer", content.footer.is_some()),
            ("cards", !content.cards.is_empty()),
            ("call_permission_request", content.call_permission_request),
        ];
        for (key, _) in others.into_iter().filter(|(_, is_given)| *is_given) {
            let Some(value) = table.get(key) else { continue };
            let message = format!("`authentication` and `{key}` do not go together");
            let found = Diagnostic::new(CONFLICTING_KEYS, self.head(value.span), message);
            self.report(found.help("the platform writes the whole message: leave out what it has no place for"));
        }
        let is_other = |button: &&Button| !matches!(button.action, Action::OneTimePassword(_));
        for button in content.buttons.iter().filter(is_other) {
            let message = "`authentication` and this button do not go together";
            let found = Diagnostic::new(CONFLICTING_KEYS, self.head(button.span), message);
            self.report(found.help("the platform takes one button here, of the kind `otp`"));
        }
    }

    fn offer(&mut self, table: &Table) -> Option<LimitedTimeOffer> {
        let offer = self.table(table, "limited_time_offer")?;
        let is_known = self.check_keys(offer, &["text", "has_expiration"]);
        let text = self.plain(offer, "text", "a limited-time offer");
        if is_known && offer.get("text").is_none() {
            self.missing(offer.span, "the offer", "text", "text = \"Ends soon!\"");
        }
        Some(LimitedTimeOffer {
            text: text.unwrap_or_else(|| Spanned::new(String::new(), offer.span)),
            has_expiration: self.boolean(offer, "has_expiration"),
            parameter: None,
        })
    }

    fn authentication(&mut self, table: &Table) -> Option<Authentication> {
        let own = self.table(table, "authentication")?;
        self.check_keys(own, &["security_recommendation", "code_expiration_minutes"]);
        Some(Authentication {
            span: own.span,
            security_recommendation: self.boolean(own, "security_recommendation"),
            code_expiration_minutes: self.integer(own, "code_expiration_minutes"),
            parameter: 0,
        })
    }

    fn cards(&mut self, table: &Table, is_whole: bool) -> (Vec<Card>, Vec<Declared>) {
        let items = self.array(table, "cards", "an array of tables");
        let mut cards = Vec::new();
        let mut declared = Vec::new();
        let before = self.found.len();
        for item in items {
            let ValueKind::Table(card) = &item.kind else {
                self.wrong_type_help("cards", item, "tables", "write a `[[cards]]` table for each");
                continue;
            };
            self.check_keys(card, CARD);
            declared.push(self.parameters(card, is_whole));
            cards.push(Card {
                span: item.span,
                header: self.header(card),
                body: self.pattern(card, "body").map(FileText::new),
                buttons: buttons::read(self, card),
                parameters: Vec::new(),
            });
        }
        let array = table.get("cards").filter(|value| matches!(value.kind, ValueKind::Array(_)));
        if let Some(value) = array.filter(|_| !is_misspelt(table, "cards")) {
            self.count_cards(value, items);
        }
        // What could not be read may be what a card lacks.
        if self.found.len() == before && !is_misspelt(table, "cards") {
            self.check_cards(&cards);
        }
        (cards, declared)
    }

    fn count_cards(&mut self, value: &Value, items: &[Value]) {
        if CARDS.contains(&items.len()) {
            return;
        }
        let (least, most) = (CARDS.start(), CARDS.end());
        let message = format!("a carousel has {least} to {most} cards, not {}", items.len());
        let help = "write a `[[cards]]` table for each card, or leave out `cards`";
        let found = match items.get(*most) {
            Some(item) => {
                Diagnostic::new(CARD_COUNT, self.head(item.span), message).label("the first that is too many")
            }
            None => Diagnostic::new(CARD_COUNT, self.head(value.span), message).help(help),
        };
        self.report(found);
    }

    /// Reports cards that are not made as the first one is.
    fn check_cards(&mut self, cards: &[Card]) {
        let Some((first, rest)) = cards.split_first() else { return };
        for card in rest {
            let what = if header_kind(card.header.as_ref()) != header_kind(first.header.as_ref()) {
                "header is"
            } else if card.body.is_some() != first.body.is_some() {
                "body is"
            } else if !buttons::are_alike(&card.buttons, &first.buttons) {
                "buttons are"
            } else {
                continue;
            };
            let found = self.unequal_card(card, first, &format!("this card's {what} not as the first's"));
            self.report(found.help("give every card the same components: header, body, and buttons of the same kinds"));
        }
    }

    fn unequal_card(&self, card: &Card, first: &Card, message: &str) -> Diagnostic {
        Diagnostic::new(UNEQUAL_CARDS, self.head(card.span), message).also(self.head(first.span), "the first card")
    }

    /// Reports product cards whose values are not those of the first: however many are sent, they are of one type.
    pub(super) fn check_product_cards(&mut self, cards: &[Card]) {
        let Some((first, rest)) = cards.split_first() else { return };
        if header_kind(first.header.as_ref()) != Some(Kind::Product) {
            return;
        }
        let shape = |card: &Card| {
            let parameters = card.parameters.iter();
            parameters.map(|parameter| (parameter.field.clone(), parameter.kind)).collect::<Vec<_>>()
        };
        for card in rest.iter().filter(|card| shape(card) != shape(first)) {
            let found = self.unequal_card(card, first, "this card's values are not those of the first");
            self.report(
                found.help("give all product cards the same names of the same kinds: a message has 2 to 10 of them"),
            );
        }
    }
}

/// What a header is, whatever it says.
pub(super) fn header_kind(header: Option<&Header>) -> Option<Kind> {
    header.map(|header| match header {
        Header::Text(_) => Kind::Text,
        Header::Asset(asset) => asset.kind,
    })
}
