//! A header takes the medium that its file says.

use templates::Video;

templates::template!(pub Offer = "templates/image_offer.mtm");

fn main() {
    let _ = Offer { header: Video::id("123"), ..Offer::EXAMPLE };
}
