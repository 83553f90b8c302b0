//! The options of each API, and those that are refused.

use super::*;

fn written(options: Options<'_>, api: Api) -> Result<String, String> {
    options.check(api).map_err(|error| error.to_string())?;
    let mut json = String::new();
    options.write(&mut json, api);
    Ok(json)
}

#[test]
fn each_api_has_its_own_names() {
    let options = Options::new().client_ref("a\"b").unwrap();
    assert_eq!(written(options, Api::V0_1).unwrap(), r#","client_ref":"a\"b""#);
    let options = options.reply_to("m").unwrap();
    let marketing = options.product_policy(ProductPolicy::Strict).message_activity_sharing(false);
    assert_eq!(
        written(marketing, Api::Cloud).unwrap(),
        r#","biz_opaque_callback_data":"a\"b","context":{"message_id":"m"},"product_policy":"STRICT","message_activity_sharing":false"#
    );
    let options = options.webhook_url("https://example.com/a").unwrap().webhook_version(WebhookVersion::V0_1);
    assert_eq!(
        written(options, Api::V1).unwrap(),
        r#","client_ref":"a\"b","context":{"message_uuid":"m"},"webhook_url":"https://example.com/a","webhook_version":"v0.1""#
    );
    assert_eq!(written(Options::new(), Api::Beta).unwrap(), "");
}

#[test]
fn what_an_api_does_not_take_names_those_that_do() {
    let none = Options::new();
    let all = [
        none.client_ref("a").unwrap(),
        none.reply_to("a").unwrap(),
        none.webhook_url("https://a").unwrap(),
        none.webhook_version(WebhookVersion::V1),
        none.product_policy(ProductPolicy::CloudApiFallback),
        none.message_activity_sharing(true),
    ];
    let refused = Api::ALL.iter().flat_map(|&api| all.map(|options| written(options, api).err()));
    let said: Vec<_> = refused.flatten().collect();
    insta::assert_snapshot!(said.join("\n"), @"
    the API beta takes no client reference; it can be sent through v0.1 or v1 or cloud
    the API beta takes no `reply_to`; it can be sent through v1 or cloud
    the API beta takes no `webhook_url`; it can be sent through v1
    the API beta takes no `webhook_version`; it can be sent through v1
    the API beta takes no `product_policy`; it can be sent through cloud
    the API beta takes no `message_activity_sharing`; it can be sent through cloud
    the API v0.1 takes no `reply_to`; it can be sent through v1 or cloud
    the API v0.1 takes no `webhook_url`; it can be sent through v1
    the API v0.1 takes no `webhook_version`; it can be sent through v1
    the API v0.1 takes no `product_policy`; it can be sent through cloud
    the API v0.1 takes no `message_activity_sharing`; it can be sent through cloud
    the API v1 takes no `product_policy`; it can be sent through cloud
    the API v1 takes no `message_activity_sharing`; it can be sent through cloud
    the API cloud takes no `webhook_url`; it can be sent through v1
    the API cloud takes no `webhook_version`; it can be sent through v1
    ");
}

#[test]
fn ids_and_addresses_are_checked() {
    let none = Options::new();
    let said = [
        none.reply_to("").unwrap_err(),
        none.reply_to("a b").unwrap_err(),
        none.webhook_url("example.com").unwrap_err(),
        OptionError::ReplyOfReaction,
    ];
    insta::assert_snapshot!(said.map(|error| error.to_string()).join("\n"), @"
    the message's id is empty: give the id that its webhook or response had
    the message's id holds ` ` at character 2: an id is visible ASCII characters only
    `webhook_url`: the link is not an absolute address: begin it with `https://`
    a reaction names its message itself: leave `reply_to` out
    ");
    assert_eq!(none.client_ref(""), Err(ClientRefError::Empty));
    assert_eq!(none.client_ref(&"é".repeat(513)), Err(ClientRefError::TooLong { length: 513 }));
    assert!(none.client_ref(&"é".repeat(512)).is_ok());
}
