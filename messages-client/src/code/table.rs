//! The table of errors: a row for each number that the provider documents, and those of the platform beneath it.

/// Writes the enum and its look-ups from the rows.
macro_rules! codes {
    ($($number:literal $name:ident $meaning:literal, $advice:literal;)*) => {
        /// The number of an error, as it stands in the answer to a request or in a status webhook.
        ///
        /// Numbers of four digits are the provider's, from the error table of its OpenAPI documents up to 1.20; those of
        /// six digits are the platform's own, which the provider hands on and the Cloud API answers with. A number that is
        /// newer is [`Other`](Self::Other), and the answer's own words say what it means.
        ///
        /// ```
        /// use messages_client::Code;
        ///
        /// let code = Code::of(1340);
        /// assert_eq!(code, Code::OutsideWindow);
        /// assert_eq!(code.advice(), "send a template; free-form messages are for 24 hours after the customer's last");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = concat!(stringify!($number), ": ", $meaning, ".")] $name,)*
            /// A number that is not in the table.
            Other(u32),
        }

        impl Code {
            /// All that are named, by number.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The code of that number.
            #[must_use]
            pub const fn of(number: u32) -> Self {
                match number {
                    $($number => Self::$name,)*
                    _ => Self::Other(number),
                }
            }

            /// The number.
            #[must_use]
            pub const fn number(self) -> u32 {
                match self {
                    $(Self::$name => $number,)*
                    Self::Other(number) => number,
                }
            }

            /// What it means; the empty text for a number that is not in the table.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self {
                    $(Self::$name => $meaning,)*
                    Self::Other(_) => "",
                }
            }

            /// What to do about it; the empty text for a number that is not in the table.
            #[must_use]
            pub const fn advice(self) -> &'static str {
                match self {
                    $(Self::$name => $advice,)*
                    Self::Other(_) => "",
                }
            }
        }
    };
}

codes! {
    1000 Throttled "more requests came than the account may make",
        "send more slowly; the client's own limits keep below a rate";
    1010 MissingParams "something that is required is missing from the request",
        "look at the invalid parameters of the answer; for a template, give a value for each parameter";
    1020 InvalidParams "a value of the request is not allowed",
        "look at the invalid parameters of the answer; the language policy has to be `deterministic`, and a `custom` object what the platform takes";
    1021 InvalidTag "the message tag is not a known one", "use one of the channel's tags";
    1022 InvalidTemplate "the template, its language or its values are not what was approved",
        "compare name, namespace, language and parameters with the approved template";
    1030 InternalError "the provider failed", "send it again later; where it goes on, tell the provider's support the instance";
    1040 InvalidMessage "the provider could not handle the message", "check the recipient's number and its country code";
    1050 NumberBarred "the recipient's number is blocked at the provider", "do not send to this number";
    1060 AccountBarred "the account is barred from sending", "talk to the provider's support";
    1070 QuotaExceeded "the account has not enough credit, or its quota is used up", "top the account up, or have the quota raised";
    1080 NotEnabledForRest "the account is not set up for this way of sending", "talk to the provider's support";
    1090 MessageTooLong "the message is too long", "send less in one message";
    1100 CommunicationFailed "the message could not be handed on", "send it again later";
    1120 IllegalSender "the sender is not allowed where the message goes", "use a sender that the country allows";
    1130 InvalidTtl "the time to live is not allowed", "use a time that the channel allows";
    1140 FacilityNotAllowed "the account may not use something the message uses", "have it enabled for the account";
    1150 InvalidMessageClass "the message class is out of range", "leave it out";
    1160 NotWhitelisted "the recipient is not on the account's list of allowed numbers",
        "add the number in the dashboard, or lift the account's restriction";
    1170 InvalidRecipientNumber "the recipient's number is missing or wrong",
        "write it as digits with its country code, without `+` and `00`";
    1180 AbsentSubscriberTemporary "the recipient cannot be reached at the moment", "send it again later";
    1190 AbsentSubscriberPermanent "the recipient's number is no longer in use", "take the number off the list";
    1200 PortabilityError "the recipient has changed carriers, and the change is not through", "the recipient has to ask the carrier";
    1210 AntiSpam "the carrier takes the message for spam", "look at its text and its sender";
    1220 HandsetBusy "the recipient's phone was busy", "send it again later";
    1230 NetworkError "a network failed on the way for a time", "send it again later";
    1240 OptedOut "the recipient does not want messages from this business", "take the number off the list";
    1241 TooManySends "too many messages went to this number", "send it less, and later";
    1242 NumberPool "the account has no such pool of numbers", "check the account's pools of numbers";
    1250 Unroutable "there is no route to the recipient", "reach the recipient another way";
    1251 NoRouteByRules "the routing rules let nothing through to the recipient's network", "talk to the provider's support";
    1260 Unreachable "the message could not be delivered to the number",
        "check the number and that its country is enabled for the account";
    1270 AgeRestriction "the carrier holds the content unfit for the recipient's age", "do not send it to this number";
    1280 BlockedByCarrier "the carrier blocks the number", "reach the recipient another way";
    1282 BlockedByProvider "the messaging platform chose not to deliver the message",
        "look at the template's quality and the platform's rules; a customer may have blocked the business";
    1290 RecipientWithoutFunds "the recipient's prepaid account is empty", "reach the recipient another way";
    1300 NotOnNetwork "the number is not a user of the platform", "reach the recipient another way, such as by a failover to SMS";
    1310 UnsuitableDevice "the recipient's device cannot show the message", "send a simpler message";
    1320 AlreadySent "this message was sent before", "do nothing: it is on its way";
    1330 Unknown "it failed for good, for a reason that the provider does not know",
        "check the recipient's number, then send it again if that was wrong";
    1331 ProviderError "the messaging platform does not answer or could not handle the request", "send it again in some minutes";
    1340 OutsideWindow "the customer care window is closed",
        "send a template; free-form messages are for 24 hours after the customer's last";
    1350 MatchingFee "the page has not paid for phone number matching", "pay for it at the platform";
    1360 Expired "the message was not delivered within its time to live", "send it again if it is still of use";
    1370 ExpiredToken "the page's access token has ended", "authorise the page anew at the provider";
    1380 InvalidResource "the media file cannot be fetched", "check that everybody can fetch its address, over https, and what it answers";
    1381 ResourceTooLarge "the media file is too large", "send a smaller one; `docs/template-file.md` has the limits";
    1382 ResourceType "the media file is not of a type that can be sent", "check the file and the content type its server gives it";
    1400 UnsupportedChannel "the channel is not supported", "the channel of this client's messages is `whatsapp`: check the API's version";
    1410 InvalidChannelParams "a value for the channel is not allowed", "look at the invalid parameters of the answer";
    1420 InvalidSender "the sender is not a number of the account for this channel",
        "check `from`, and that the number is linked to the application";
    1430 InvalidRecipient "the recipient is not valid for the channel", "write the number as digits with its country code";
    1431 MultipleRecipients "more than one recipient was given", "send a message to each";
    1440 InvalidMessageType "the channel has no messages of this type", "check the API's version and the type";
    1450 InvalidClientReference "the client reference is too long", "use at most 100 characters in v1, 40 in v0.1";
    1451 InvalidContext "the message that this one answers is not known, or no longer", "send it without `reply_to`";
    1460 DailyLimit "the limit of messages of this day is reached", "send it tomorrow, or have the limit raised";
    1461 MarketingLimit "the platform keeps customers from getting too many marketing messages",
        "do not send it again at once; the customer gets enough of them at the moment";
    1470 FraudPrefix "a rule of the account's fraud protection blocks the recipient, such as by the prefix",
        "change the rule in the dashboard";
    1472 FraudBurst "the account's fraud protection found too many messages at once", "send more slowly, or change its limit";
    1473 FraudTraffic "the account's fraud protection takes the message for artificial traffic", "look at who asks for messages";
    1474 FraudCountry "the account's fraud protection blocks the recipient's country", "allow the country in the dashboard";
    1475 FraudNetwork "the account's fraud protection blocks the recipient's network", "allow the network in the dashboard";
    1476 DoNotOriginate "the sender is on a list of numbers that send no messages", "send from another number";
    1480 EntityFilter "the entity's id is missing or wrong, which the country asks for", "register with the country's authority";
    1481 HeaderFilter "the sender's id is missing or wrong, which the country asks for", "register the sender";
    1482 ContentFilter "the content's id is missing or wrong, which the country asks for", "register the text";
    1483 ConsentFilter "the recipient's consent is not on record, which the country asks for", "record the consent";
    1484 Regulation "a rule of the country, or a check of the sender, stopped the message",
        "check the sender's settings, then talk to the provider's support";
    1490 SegmentTimeout "not all parts of a text message were confirmed in time: it may have arrived in part",
        "ask the recipient before sending it again";
    2001 BlockedAsFraud "a rule against fraud at the messaging platform blocks the message", "talk to the provider's support";
    2002 EmailTooLarge "the email is too large", "send a smaller one";
    2003 EmailSuppressed "the recipient's email address bounced, or marked an email as spam", "take the address off the list";
    130_429 PlatformThroughput "the number sends faster than the platform allows", "send more slowly";
    130_472 PlatformExperiment "the customer is part of an experiment of the platform's and gets no marketing",
        "do nothing, or reach the customer another way";
    130_497 PlatformCountry "the platform does not let this business write to customers in the recipient's country",
        "look at the platform's rules for the business's category and the country";
    131_000 PlatformFailure "the platform failed for a reason it does not tell", "send it again later";
    131_005 PlatformAccess "the platform's access token lacks a permission", "give the token the right to send messages";
    131_008 PlatformMissing "the platform misses something that is required", "give a value for each parameter";
    131_009 PlatformValue "the platform refuses a value", "check the values and the recipient's number";
    131_016 PlatformUnavailable "a part of the platform is not available", "send it again later";
    131_021 PlatformSameNumber "sender and recipient are the same number", "send it to another number";
    131_026 PlatformUndeliverable "the message cannot be delivered: the number may not use WhatsApp, or an old version",
        "reach the customer another way";
    131_030 PlatformTestNumber "a test number sends to allowed recipients only", "add the recipient in the platform's settings";
    131_031 PlatformLocked "the account is locked for a policy that was broken, or data that could not be verified",
        "look at the account's state at the platform";
    131_037 PlatformDisplayName "the number's display name is not approved yet", "have the display name approved";
    131_042 PlatformPayment "the account cannot be charged", "check the payment settings at the platform";
    131_045 PlatformRegistration "the number is not registered for sending", "register the number";
    131_047 PlatformReengagement "the customer wrote more than 24 hours ago", "send a template";
    131_048 PlatformSpamLimit "customers have blocked or reported too many of this number's messages", "look at the number's quality";
    131_049 PlatformMarketingLimit "the platform keeps customers from getting too many marketing messages",
        "do not send it again for 24 hours at least";
    131_050 PlatformStopped "the customer has stopped marketing messages from this business", "send no marketing to this customer";
    131_051 PlatformMessageType "the platform has no messages of this type", "check the type";
    131_052 PlatformDownload "the customer's media file could not be fetched", "ask the customer to send it again";
    131_053 PlatformUpload "the media file of the message could not be taken", "check its type, its size and its address";
    131_056 PlatformPairLimit "too many messages went from this number to this customer in a short time",
        "send more slowly to one customer: one message in six seconds, after a burst";
    131_057 PlatformMaintenance "the account is in maintenance", "send it again later";
    131_062 PlatformUserId "this message is not sent to user ids", "send it to the customer's phone number";
    132_000 PlatformParameterCount "there are more or fewer values than the template has placeholders",
        "give a value for each placeholder, in each component";
    132_001 PlatformTemplateMissing "there is no approved template of this name in this language",
        "check the name and the exact language, such as `en` against `en_US`, and that it is approved";
    132_005 PlatformTextTooLong "the text is too long with its values filled in", "give shorter values";
    132_007 PlatformTemplatePolicy "the template breaks a policy of the platform's", "change the template and have it approved anew";
    132_012 PlatformParameterFormat "a value is not of the form that the template has",
        "compare the components, their media and their parameters with the approved template";
    132_015 PlatformTemplatePaused "the template is paused for its low quality", "improve the template, or wait until it is taken up again";
    132_016 PlatformTemplateDisabled "the template was paused too often and is disabled for good", "make a new template with other content";
    132_018 PlatformParameterText "the template's parameters are not valid, such as a value with a line break",
        "compare them with the approved template; no value has a line break, a tab or more than four spaces in a row";
    132_068 PlatformFlowBlocked "the flow of the template is blocked", "correct the flow";
    132_069 PlatformFlowThrottled "the flow of the template is slowed down for its errors", "correct the flow; it takes ten messages an hour";
    133_010 PlatformNotRegistered "the sending number is not registered at the platform", "register the number";
    135_000 PlatformGeneric "the platform refuses the parameters of the request", "compare the request with the platform's reference";
}
