//! Doc comments, attributes and visibility are the type's.
#![deny(warnings, missing_docs, unreachable_pub)]

use std::collections::HashSet;

/// A module, for what is seen from outside it.
pub mod messages {
    templates::template! {
        /// Sends a code.
        ///
        /// With care.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[must_use]
        pub Verify = "templates/verify.mtm";
    }

    templates::template!(pub(crate) Score = "templates/only_integers.mtm");
    templates::template!(pub(in crate::messages) Inner = "templates/numbers.mtm");
    templates::template!(
        #[derive(Default)]
        Private = "templates/seven.mtm"
    );

    /// Uses what only this module sees.
    #[must_use]
    pub fn inner() -> (String, String) {
        (Inner { p1: "1", p2: "2" }.to_string(), Private::default().to_string())
    }
}

fn main() {
    let verify = messages::Verify { brand: "Nexmo", code: "64873", minutes: 10 };
    let all = HashSet::from([verify, messages::Verify { minutes: 5, ..verify }]);
    assert_eq!(all.len(), 2);
    assert_eq!(messages::Score { home: 1, away: 0 }.to_string(), "The score is 1 to 0.");
    assert_eq!(messages::inner(), ("Your parcel 1 arrives on 2.".to_owned(), "      ".to_owned()));
}
