//! What becomes of a message that was taken: submitted, delivered and read, or rejected.

use std::sync::Arc;
use std::time::Duration;

use messages_client::{CareWindow, Code, Timestamp};
use templates::Route;

use crate::event;
use crate::fault::FaultKind;
use crate::filled::Filled;
use crate::request::{Content, Outbound, Rejection};
use crate::state::State;
use crate::store::{Record, StoreError, WebhookRecord, Write};
use crate::webhook;

/// Takes a message from the state it is in to its last one.
pub(crate) async fn run(state: Arc<State>, record: Record) {
    let uuid = record.message_uuid.clone();
    if let Err(error) = steps(&state, record).await {
        tracing::error!(%error, message = %uuid, "a message does not go on");
    }
}

async fn steps(state: &Arc<State>, mut record: Record) -> Result<(), StoreError> {
    let pace = state.pace.clone();
    let mut held = None;
    if record.status == "accepted" {
        tokio::time::sleep(pace.submitted).await;
        let rejection = judge(state, &record).await?;
        let status = if rejection.is_some() { "rejected" } else { "submitted" };
        step(state, &mut record, status, rejection.as_ref(), &mut held).await?;
    }
    let rest = [("submitted", "delivered", Some(pace.delivered)), ("delivered", "read", pace.read)];
    for (from, to, after) in rest {
        if record.status == from
            && let Some(after) = after
        {
            tokio::time::sleep(after).await;
            step(state, &mut record, to, None, &mut held).await?;
        }
    }
    if let Some(webhook) = held {
        tokio::spawn(webhook::deliver(Arc::clone(state), webhook, Duration::ZERO));
    }
    Ok(())
}

/// Writes the next status, and sends it; where it is to be out of order, after the one that follows.
async fn step(
    state: &Arc<State>,
    record: &mut Record,
    status: &'static str,
    rejection: Option<&Rejection>,
    held: &mut Option<WebhookRecord>,
) -> Result<(), StoreError> {
    let (code, detail) = rejection.map_or((None, None), |why| (Some(why.code.number()), Some(why.detail.clone())));
    (record.code, record.detail) = (code, detail.clone());
    status.clone_into(&mut record.status);
    let now = state.now();
    let webhook = event::status(state, record, now);
    // The webhook before the status: whoever is killed between the two says a status twice, and never not at all.
    let webhook = webhook::keep(state, webhook, now).await?;
    state.store.write(Write::Status { uuid: record.message_uuid.clone(), status, code, detail }).await?;
    state.changed(&record.message_uuid);
    let is_late = event::id_of(record).is_some_and(|id| state.faults.hit(FaultKind::OutOfOrder, id, status));
    let before = held.take();
    if is_late {
        *held = Some(webhook);
    } else {
        webhook::deliver(Arc::clone(state), webhook, Duration::ZERO).await;
    }
    if let Some(before) = before {
        webhook::deliver(Arc::clone(state), before, Duration::ZERO).await;
    }
    Ok(())
}

/// What the platform finds wrong with a message that the provider took.
async fn judge(state: &State, record: &Record) -> Result<Option<Rejection>, StoreError> {
    let Some(message) = Outbound::read_again(&record.api, &record.request) else {
        return Ok(Some(Rejection::new(Code::InvalidParams, "the request cannot be read")));
    };
    let route = Route { from: message.from, to: message.to };
    if let Err(excluded) = state.destinations.check(&route) {
        return Ok(Some(Rejection::new(Code::Unroutable, excluded.to_string())));
    }
    Ok(match &message.content {
        Content::Template(template) => Filled::new(&state.registry(), template, route).err(),
        Content::FreeForm(_) => {
            let last = state.store.last_inbound(&record.business, &record.customer).await?;
            let is_open = last.is_some_and(|last| is_open(last, record.at));
            let detail = "the customer did not write within the last 24 hours: send a template";
            if is_open { None } else { Some(Rejection::new(Code::OutsideWindow, detail)) }
        }
    })
}

/// Whether a window that began at a time is open at another, both in milliseconds.
fn is_open(began: i64, now: i64) -> bool {
    ends_at(began).is_some_and(|end| now < end.as_millisecond())
}

/// When a window ends.
pub(crate) fn ends_at(began: i64) -> Option<Timestamp> {
    Timestamp::from_millisecond(began).ok()?.checked_add(CareWindow::<()>::LENGTH).ok()
}
