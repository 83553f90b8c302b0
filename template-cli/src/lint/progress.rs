//! How far a long run is: a bar on a terminal, nothing elsewhere.

use std::io::{IsTerminal as _, stderr};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// Fewer templates than this are done before anybody has read a bar.
const FEW: usize = 5_000;

/// How far a run is; gone when it is dropped.
pub(super) struct Progress(Option<ProgressBar>);

impl Progress {
    pub(super) fn new(templates: usize) -> Self {
        if templates < FEW || !stderr().is_terminal() {
            return Self(None);
        }
        let bar = ProgressBar::new(templates.try_into().unwrap_or(u64::MAX));
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos} of {len} templates") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Self(Some(bar))
    }

    pub(super) fn advance(&self, templates: usize) {
        if let Some(bar) = &self.0 {
            bar.inc(templates.try_into().unwrap_or(u64::MAX));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
