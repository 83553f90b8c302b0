//! A picture is a link or an id, and not both.

use templates::Image;

templates::template!(pub Offer = "templates/image_offer.mtm");

fn main() {
    let _ = Offer { header: Image::link("https://shop.example/a.jpg").id("123"), ..Offer::EXAMPLE };
    let _ = Offer { header: Image { link: "https://shop.example/a.jpg", id: "123" }, ..Offer::EXAMPLE };
}
