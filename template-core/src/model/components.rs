//! Reading what stands around the body: header, footer, offer, the platform's own text, cards.

use crate::diagnostic::{CARD_COUNT, CONFLICTING_KEYS, Diagnostic, UNEQUAL_CARDS};
use crate::kind::Kind;
use crate::model::buttons;
use crate::model::content::{Asset, Authentication, Card, Content, Header, LimitedTimeOffer};
use crate::model::keys::Declared;
use crate::model::reader::{Reader, list};
use crate::model::text::FileText;
use crate::source::{Span, Spanned};
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
        call_permission_request: reader.present(table, "call_permission_request"),
    };
    let exclusive = [("authentication", "header"), ("authentication", "footer"), ("authentication", "cards")];
    for (key, other) in exclusive {
        if let (Some(_), Some(value)) = (table.get(key), table.get(other)) {
            let message = format!("`{key}` and `{other}` do not go together");
            reader.report(
                Diagnostic::new(CONFLICTING_KEYS, value.span, message)
                    .help("the platform writes the whole message: leave out what it has no place for"),
            );
        }
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
        self.check_keys(table, &keys);
        let mut given = ASSETS.iter().filter(|(key, _)| table.get(key).is_some());
        let Some(&(key, kind)) = given.next() else {
            self.missing(value.span, "the header", "image", "{ image = \"4::handle\" }");
            return None;
        };
        if let Some((other, _)) = given.next() {
            let message = format!("the header is `{key}` and `{other}`");
            self.report(
                Diagnostic::new(CONFLICTING_KEYS, value.span, message).help(format!("keep one of {}", list(&keys))),
            );
        }
        let example = if matches!(kind, Kind::Location | Kind::Product) {
            self.present(table, key);
            None
        } else {
            self.string(table, key).filter(|example| !example.value.is_empty())
        };
        Some(Asset { kind, span: value.span, example, parameter: 0 })
    }

    fn offer(&mut self, table: &Table) -> Option<LimitedTimeOffer> {
        let offer = self.table(table, "limited_time_offer")?;
        self.check_keys(offer, &["text", "has_expiration"]);
        let text = self.plain(offer, "text", "a limited-time offer");
        if offer.get("text").is_none() {
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
        for item in items {
            let ValueKind::Table(table) = &item.kind else {
                self.wrong_type_help("cards", item, "tables", "write a `[[cards]]` table for each");
                continue;
            };
            self.check_keys(table, CARD);
            declared.push(self.parameters(table, is_whole));
            cards.push(Card {
                span: item.span,
                header: self.header(table),
                body: self.pattern(table, "body").map(FileText::new),
                buttons: buttons::read(self, table),
                parameters: Vec::new(),
            });
        }
        if let Some(value) = table.get("cards")
            && cards.len() == items.len()
            && !CARDS.contains(&cards.len())
        {
            let (least, most) = (CARDS.start(), CARDS.end());
            let message = format!("a carousel has {least} to {most} cards, not {}", cards.len());
            self.report(Diagnostic::new(CARD_COUNT, value.span, message));
        }
        self.check_cards(&cards);
        (cards, declared)
    }

    /// Reports cards that are not made as the first one is.
    fn check_cards(&mut self, cards: &[Card]) {
        let Some((first, rest)) = cards.split_first() else { return };
        for card in rest {
            let what = if header_kind(card.header.as_ref()) != header_kind(first.header.as_ref()) {
                "header"
            } else if card.body.is_some() != first.body.is_some() {
                "body"
            } else if !buttons::are_alike(&card.buttons, &first.buttons) {
                "buttons"
            } else {
                continue;
            };
            self.report(
                Diagnostic::new(
                    UNEQUAL_CARDS,
                    head(card.span),
                    format!("the {what} of this card is not as the first's"),
                )
                .also(head(first.span), "the first card")
                .help("give every card the same components: header, body, and buttons of the same kinds"),
            );
        }
    }
}

/// The beginning of a table, which can be long.
fn head(span: Span) -> Span {
    Span::new(span.start, span.end.min(span.start + "[[cards]]".len()).max(span.start))
}

/// What a header is, whatever it says.
pub(super) fn header_kind(header: Option<&Header>) -> Option<Kind> {
    header.map(|header| match header {
        Header::Text(_) => Kind::Text,
        Header::Asset(asset) => asset.kind,
    })
}
