use super::*;

fn route(to: u32) -> Route {
    Route { from: "447700900001".parse().unwrap(), to: format!("4477{to:08}").parse().unwrap() }
}

fn nonzero(count: u32) -> NonZeroU32 {
    NonZeroU32::new(count).unwrap()
}

#[tokio::test]
async fn a_pair_has_45_at_once_and_then_waits_six_seconds() {
    let limiter = Limiter::new(Limits::new().per_second(None).patience(Duration::ZERO));
    for _ in 0..45 {
        limiter.turn(route(1)).await.unwrap();
    }
    let error = limiter.turn(route(1)).await.unwrap_err();
    assert_eq!((error.limit, error.patience), (Limit::Pair, Duration::ZERO));
    assert!(error.wait.unwrap() <= Duration::from_secs(6));
    // Another customer is another pair, and so is another number of the business's.
    limiter.turn(route(2)).await.unwrap();
    limiter.turn(Route { from: "447700900002".parse().unwrap(), ..route(1) }).await.unwrap();
}

#[tokio::test]
async fn a_number_has_its_second() {
    // Few enough that none is given back while a busy machine sends them.
    let limiter = Limiter::new(Limits::none().per_second(Some(nonzero(2))).patience(Duration::ZERO));
    let mut refused = None;
    for to in 0..1000 {
        refused = refused.or(limiter.turn(route(to)).await.err());
    }
    let error = refused.unwrap();
    assert_eq!(error.limit, Limit::Number);
    let text = error.to_string();
    assert!(text.starts_with("too many messages are waiting for the business's number: this one's turn is"), "{text}");
}

#[tokio::test]
async fn a_message_waits_for_its_turn() {
    let period = Duration::from_millis(60);
    let limiter = Limiter::new(Limits::none().per_pair(nonzero(1), period));
    let begin = std::time::Instant::now();
    for _ in 0..4 {
        limiter.turn(route(1)).await.unwrap();
    }
    // No upper bound: the machine may be busy.
    assert!(begin.elapsed() >= 3 * period);
}

#[tokio::test]
async fn a_message_that_is_not_waited_for_gives_its_place_away() {
    let limiter = Arc::new(Limiter::new(Limits::none().per_second(Some(nonzero(1)))));
    limiter.turn(route(1)).await.unwrap();
    let waiting = tokio::spawn({
        let limiter = Arc::clone(&limiter);
        async move { limiter.turn(route(2)).await }
    });
    tokio::task::yield_now().await;
    waiting.abort();
    assert!(waiting.await.is_err());
    limiter.turn(route(3)).await.unwrap();
}

#[tokio::test]
async fn pairs_that_owe_nothing_are_forgotten() {
    let limiter = Limiter::new(Limits::none().per_pair(nonzero(45), Duration::from_micros(1)));
    for to in 0..100_000 {
        limiter.turn(route(to)).await.unwrap();
    }
    let kept = limiter.pairs.unwrap().limiter.len();
    assert!(kept < 10_000, "{kept}");
}

#[tokio::test]
async fn without_limits_nothing_waits() {
    let limiter = Limiter::new(Limits::none().patience(Duration::ZERO));
    for _ in 0..1000 {
        limiter.turn(route(1)).await.unwrap();
    }
}
