//! With nothing but integers the type has no lifetime.
#![deny(warnings)]

templates::template!(pub Score = "templates/only_integers.mtm");

const FINAL: Score = Score::new(2, i64::MIN);

fn score() -> Box<Score> {
    Box::new(Score { home: 3, away: -1 })
}

fn main() {
    assert_eq!(FINAL.to_string(), "The score is 2 to -9223372036854775808.");
    assert_eq!(score().to_string(), "The score is 3 to -1.");
    assert_eq!(Score::EXAMPLE.to_string(), "The score is 1000000 to -1.");
}
