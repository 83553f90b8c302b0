//! `mtm demo`: the whole way of a message, once. Nothing is played: whatever is printed has happened.

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use messages_client::store::Store;
use messages_client::webhook::{Content, Event, Inbound, MessageStatus, Receiver};
use messages_client::{CareWindow, Client, Clock as _, SendError};
use messages_sandbox::{Sandbox, SandboxClock};
use template_core::free_form;
use template_core::lint::{Linter, Settings};
use template_core::source::Source;
use template_core::{Api, Definition, FreeFormMessage, Registry, Route, UntypedMessage, model};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{self, UnboundedReceiver};

use crate::args::DemoArgs;
use crate::failure::Failure;
use crate::send::runtime;
use crate::{Outcome, output};

/// How long a step may take.
const PATIENCE: Duration = Duration::from_secs(20);
const DAY: Duration = Duration::from_hours(24);

pub(crate) fn run(args: &DemoArgs) -> Result<Outcome, Failure> {
    runtime()?.block_on(demo(args))?;
    Ok(Outcome::Clean)
}

/// A step that did not happen.
fn missed(what: &str) -> Failure {
    Failure::Account(format!("the demonstration did not get to its end: {what}"))
}

/// What is printed, under the heading of its step.
struct Page<W> {
    out: W,
    steps: u32,
}

impl<W: Write> Page<W> {
    fn step(&mut self, title: &str) -> Result<(), Failure> {
        self.steps += 1;
        let blank = if self.steps > 1 { "\n" } else { "" };
        Ok(writeln!(self.out, "{blank}{}. {title}", self.steps)?)
    }

    fn say(&mut self, text: &str) -> Result<(), Failure> {
        text.lines().try_for_each(|line| writeln!(self.out, "   {line}"))?;
        // Each line when it happens.
        Ok(self.out.flush()?)
    }
}

async fn demo(args: &DemoArgs) -> Result<(), Failure> {
    let mut page = Page { out: output::stdout(), steps: 0 };
    let definition = Arc::new(template(&mut page)?);
    let world = World::start(args, &definition, &mut page).await?;
    world.sends(&definition, &mut page).await?;
    if args.open {
        output::note("open", &format!("the phone is at {}; Ctrl-C ends it", world.sandbox.url()));
        world.sandbox.serve().await;
    } else {
        page.say("\nWith --open the customer's phone stays, as a page to try it on.")?;
    }
    Ok(())
}

/// The template: read, linted, shown.
fn template(page: &mut Page<impl Write>) -> Result<Definition, Failure> {
    let source = Source::new("verify.mtm", include_str!("demo/verify.mtm"));
    page.step("A template is a file: verify.mtm")?;
    page.say(source.text())?;
    let checked = Linter::new(Settings::default()).check_all([(&source, &[][..])]);
    let findings: usize = checked.iter().flat_map(|checked| &checked.files).map(|file| file.diagnostics.len()).sum();
    if findings > 0 {
        return Err(missed("the linter finds something in its template"));
    }
    page.say("mtm lint: nothing to say about it")?;
    model::read(&source).into_definition().map_err(|_| missed("its template cannot be read"))
}

/// All who take part: the business, the sandbox in place of the provider, and a customer.
struct World {
    sandbox: Sandbox,
    client: Client,
    windows: CareWindow<Store>,
    events: tokio::sync::Mutex<UnboundedReceiver<Event>>,
    clock: SandboxClock,
    route: Route,
}

impl World {
    async fn start(args: &DemoArgs, definition: &Definition, page: &mut Page<impl Write>) -> Result<Self, Failure> {
        page.step("A Messages API of this machine, and a program that takes its webhooks")?;
        let clock = SandboxClock::default();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let webhooks = format!("http://{}/webhooks", listener.local_addr()?);
        let registry = Registry::new([definition.clone()]).map_err(Failure::account)?;
        let sandbox = Sandbox::builder()
            .listen(SocketAddr::from((Ipv4Addr::LOCALHOST, args.port)))
            .templates(registry)
            .webhooks(&webhooks)
            .clock(clock.clone());
        let sandbox = sandbox.start().await.map_err(Failure::account)?;

        let windows = CareWindow::new(Store::open("memory:").await.map_err(Failure::account)?).clock(clock.clone());
        let (events, stored) = mpsc::unbounded_channel();
        let receiver = Receiver::signed(windows.clone(), sandbox.secrets(), move |event| {
            let events = events.clone();
            async move { events.send(event) }
        });
        let app = axum::Router::new().nest("/webhooks", receiver.clock(clock.clone()).router());
        tokio::spawn(async move { axum::serve(listener, app).await });

        let client = sandbox.client().clock(clock.clone()).build().map_err(Failure::account)?;
        page.say(&format!("{} for application {}", sandbox.url(), sandbox.application().id()))?;
        page.say(&format!("webhooks to {webhooks}"))?;
        page.say(&format!("the customer's phone at {}/", sandbox.url()))?;
        let number = |text: &str| text.parse().map_err(|_| missed("its numbers are wrong"));
        let route = Route { from: number("447700900001")?, to: number("447700900000")?.into() };
        Ok(Self { sandbox, client, windows, events: stored.into(), clock, route })
    }

    async fn sends(&self, definition: &Definition, page: &mut Page<impl Write>) -> Result<(), Failure> {
        let values = [("brand", "Nexmo Verification"), ("code", "64873"), ("minutes", "10")];
        let arguments = definition.arguments(values).map_err(Failure::account)?;
        let message = UntypedMessage::new(self.route, definition, &arguments).map_err(Failure::account)?;
        page.step("The template is sent: the token is signed by itself (RS256, good for 15 minutes)")?;
        page.say("POST /v1/messages")?;
        page.say(&message.to_json(Api::V1)?)?;
        let sent = self.client.send(&message).await.map_err(Failure::account)?;
        page.say(&format!("202 Accepted, message_uuid {}", sent.message_uuid))?;
        page.say(&format!("on the phone: {}", message.preview()))?;

        page.step("Its receipts come back, signed")?;
        for expected in [MessageStatus::Submitted, MessageStatus::Delivered, MessageStatus::Read] {
            match self.next(expected.as_str()).await? {
                Event::Status(status) if status.status == expected && status.message_uuid == sent.message_uuid => {
                    page.say(&format!("{:10} {}", status.status, status.message_uuid))?;
                }
                _ => return Err(missed("another webhook came than was waited for")),
            }
        }

        page.step("The customer answers, and may be written to freely for 24 hours")?;
        let customer = self.sandbox.customer(self.route.to, self.route.from);
        customer.writes("What is this code for?").await.map_err(Failure::account)?;
        let question = self.question().await?;
        let Content::Text(text) = &question.content else { return Err(missed("the answer is no text")) };
        page.say(&format!("customer:  {text}"))?;
        let window = self.windows.of(self.route.from, self.route.to).await.open().map_err(Failure::account)?;
        let text = "For signing in. It is good for ten minutes.";
        let answer = FreeFormMessage::new(self.route, free_form::Content::Text(text)).map_err(Failure::account)?;
        let reply = answer.reply_to(&question.message_uuid).map_err(Failure::account)?;
        let replied = self.client.reply(&window, &reply).await.map_err(Failure::account)?;
        let settled = tokio::time::timeout(PATIENCE, self.sandbox.settled(&replied.message_uuid)).await;
        let settled = settled.map_err(|_| missed("the answer does not arrive"))?.map_err(Failure::account)?;
        if settled.status != "read" {
            return Err(missed(&format!("the answer was {}", settled.status)));
        }
        page.say(&format!("business:  {text}"))?;
        page.say(&format!("open until {}", window.ends_at()))?;

        page.step("A day later that is over: the type says so before anything is sent")?;
        self.clock.advance(DAY);
        page.say(&format!("the clock says {}", self.clock.now()))?;
        match self.client.reply(&window, &answer).await {
            Err(SendError::Window(error)) => page.say(&format!("refused:   {error}"))?,
            _ => return Err(missed("a free-form message was sent after the window had closed")),
        }
        let window = self.windows.of(self.route.from, self.route.to).await;
        let replied = self.client.reply_or(&window, &answer, &message).await.map_err(Failure::account)?;
        page.say(&format!("sent:      the template in its place, message_uuid {}", replied.sent.message_uuid))
    }

    async fn next(&self, what: &str) -> Result<Event, Failure> {
        let mut events = self.events.lock().await;
        let event = tokio::time::timeout(PATIENCE, events.recv()).await;
        event.ok().flatten().ok_or_else(|| missed(&format!("no webhook came in 20 seconds: {what}")))
    }

    async fn question(&self) -> Result<Box<Inbound>, Failure> {
        match self.next("the customer's answer").await? {
            Event::Inbound(question) => Ok(question),
            _ => Err(missed("another webhook came than the customer's answer")),
        }
    }
}
