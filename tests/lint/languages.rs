//! Texts as businesses write them, in many languages: no rule about texts has anything to say of them.

use super::said;

const TEXTS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "Hi {{customer}}, your order *A-1023* is on its way 🚚. It arrives on {{day}}, before noon.",
            "Your appointment with Dr. O'Neill is at 10:30 a.m. on {{day}}.\n\nReply *1* to confirm or *2* to change it.",
            "_Reminder:_ your invoice of £25.00 is due on {{day}}. You can pay at https://acme.example/pay_now?id=a_b_c until then.",
            "Your table for {{guests}} is booked.\n\n* Starters from 6 pm\n* Mains from 7 pm\n* Desserts from 9 pm\n\nSee you soon!",
            "A quarter off* everything warm this week, only at acme.example.\n\n*While there is some of it left.",
            "Your code is ```{{code}}```. It is valid for ~10 minutes, and nobody from Acme will ever ask you for it.",
            "Dial *123# from your telephone to hear your balance. A call costs 5¢ – free at weekends.",
            "Your card ending in *1234 was charged $12.50 at Café Zoë; if that was not you, answer this message.",
            "2 * 3 boxes of pears, 4 * 6 boxes of apples and 1 basket of plums are ready. The form is file_name_2.pdf.",
            "~Was £40~ now £30: the blue jacket you looked at. Sizes S, M and L are left, in 3 shops near you.",
        ],
    ),
    (
        "en_GB",
        &[
            "Dear {{customer}}, thank you for choosing Ångström & Søn. Your naïve question has been answered: see your inbox.",
            "Flat 3, 10 St. Mary's Rd.: the engineer comes on {{day}} between 8 a.m. and 1 p.m. Somebody has to be at home.",
            "Your train is delayed by approx. 20 min. Platform 4 → platform 9¾. We are sorry for that.",
            "Mind the resistor: it has 10 kΩ, not 10 Ω, and is 5 μm thick. We send you another one, free of charge.",
        ],
    ),
    (
        "de",
        &[
            "Guten Tag {{customer}}, Ihr Paket ist unterwegs und kommt am {{day}} vor zwölf Uhr an.",
            "Grüße aus der Straße der Künste: Ihre *Bestellung* ist _verpackt_, der Rest folgt nächste Woche.",
            "Ihr Termin bei Frau Dr. Müller-Lüdenscheidt ist am {{day}}. Bitte bringen Sie Ihre Karte mit.",
            "„Bis bald“, sagte die Möwe. Ihre Karten für heute Abend liegen an der Kasse, Reihe 5, Plätze 7–9.",
            "Öffnungszeiten:\n- Mo–Fr 8–18 Uhr\n- Sa 9–13 Uhr\n\nAm {{day}} bleibt geschlossen.",
            "Nur noch heute: 20 % auf alles Warme. Code *WARM20* an der Kasse nennen. Gilt nicht für Gutscheine.",
            "Rückruf für das Modell A_12: Bitte schalten Sie das Gerät aus und antworten Sie uns, wir tauschen es um.",
            "Die Rechnung über 1.234,56 € ist am {{day}} fällig. IBAN und BIC stehen auf der zweiten Seite.",
        ],
    ),
    (
        "fr",
        &[
            "Bonjour {{customer}}, votre colis est prêt : il vous attend jusqu’au {{day}} à l’accueil.",
            "« À bientôt ! » Votre table pour {{guests}} personnes est réservée ; l’œuf est offert par la maison.",
            "Votre facture de 25,00 € est arrivée. Réglez-la d’ici le {{day}}, s’il vous plaît.",
            "Nos boutiques sont fermées le 14 juillet.\n\nÀ très vite,\nL’équipe d’Acmé",
            "*Nouveau :* les chaussures d’été sont là, de la pointure 36 à la 45. Ça vous dit ?",
            "Votre rendez-vous chez le Dr Lefèvre est confirmé. Répondez _NON_ pour l’annuler, même à la dernière minute.",
        ],
    ),
    (
        "es",
        &[
            "¡Hola, {{customer}}! Tu pedido ya está en camino y llegará el {{day}} por la mañana.",
            "¿Nos das tu opinión? *¡Gracias!* Tardarás menos de un minuto y nos ayudas a mejorar.",
            "Tu cita con la Dra. Núñez es el {{day}} a las 10:30 h. Si no puedes venir, avísanos.",
            "El niño que perdió el paraguas en la línea 3 puede recogerlo en la estación, de lunes a viernes.",
            "Oferta del 3.º aniversario: 2 × 1 en todas las piñatas, solo hasta el {{day}} 🎉 en tu tienda.",
        ],
    ),
    (
        "pt_BR",
        &[
            "Olá, {{customer}}! Seu pedido saiu para entrega e chega no dia {{day}} até as 18h.",
            "ATENÇÃO: NÃO compartilhe este código. A promoção vai até amanhã, só nas lojas de São João.",
            "Sua consulta com a Dra. Conceição está marcada. Você confirma? Responda *SIM* ou *NÃO*.",
            "O boleto de R$ 1.234,56 vence no dia {{day}}. Depois disso há multa de 2% ao mês, conforme o contrato.",
            "Órgãos públicos fecham no feriado; nosso atendimento continua das 9h às 17h, como sempre.",
        ],
    ),
    ("pt_PT", &["A sua encomenda chegou à loja. Pode levantá-la até ao dia {{day}}, às 19h30, com este número."]),
    (
        "it",
        &[
            "Ciao {{customer}}, il tuo ordine è partito e arriverà entro il {{day}}. Perché aspettare?",
            "L'appuntamento dall'oculista è confermato: venerdì alle 10, in via Garibaldi 5, 2º piano.",
        ],
    ),
    ("nl", &["Beste {{customer}}, uw pakket is onderweg en komt op {{day}} aan. Één ding nog: wij bellen drie keer."]),
    ("sv", &["Hej {{customer}}! Ditt paket är på väg och kommer på {{day}}. Håll utkik i brevlådan på lördag."]),
    ("nb", &["Hei {{customer}}! Pakken din er på vei og kommer {{day}}. Ærlig talt, vi gleder oss også."]),
    ("da", &["Hej {{customer}}, din pakke er på vej og kommer {{day}}. Æbler, øl og åkander er pakket hver for sig."]),
    ("fi", &["Hei {{customer}}, pakettisi on matkalla ja saapuu {{day}}. Hyvää päivänjatkoa koko väeltämme!"]),
    (
        "pl",
        &[
            "Dzień dobry {{customer}}, Twoja paczka jest w drodze i dotrze {{day}}. Dziękujemy za zakupy!",
            "Zażółć gęślą jaźń: wizyta u dr. Łęckiej jest potwierdzona. Prosimy przyjść 10 minut wcześniej.",
        ],
    ),
    (
        "cs",
        &["Dobrý den, {{customer}}, váš balík je na cestě a dorazí {{day}}. Příliš žluťoučký kůň úpěl ďábelské ódy."],
    ),
    ("hu", &["Kedves {{customer}}, csomagja úton van, és {{day}} megérkezik. Kérjük, őrizze meg az üzenetünket."]),
    ("ro", &["Bună, {{customer}}, coletul tău este pe drum și ajunge {{day}}. Îți mulțumim că ne-ai ales și acum."]),
    (
        "tr",
        &[
            "Merhaba {{customer}}, siparişiniz yola çıktı ve {{day}} günü elinizde. İyi günler dileriz!",
            "*Acme*'den haber: Ilık günler geldi, İstanbul mağazamızda her şey yarı fiyatına.",
        ],
    ),
    (
        "vi",
        &[
            "Chào {{customer}}, đơn hàng của bạn đang trên đường và sẽ đến vào {{day}}. Cảm ơn bạn rất nhiều!",
            "Quý khách vui lòng thanh toán trước ngày {{day}} để được hưởng ưu đãi. Xin cảm ơn Quý khách!",
        ],
    ),
    ("id", &["Halo {{customer}}, pesanan Anda sedang dikirim dan tiba pada {{day}}. Terima kasih sudah berbelanja."]),
    ("sw", &["Habari {{customer}}, mzigo wako uko njiani na utafika {{day}}. Asante kwa kununua kwetu."]),
    ("af", &["Hallo {{customer}}, jou pakkie is oppad en kom {{day}} aan. Dit is 'n lekker dag vir ons almal."]),
    ("lt", &["Sveiki, {{customer}}, jūsų siunta jau kelyje ir atvyks {{day}}. Ačiū, kad pirkote pas mus!"]),
    ("sq", &["Përshëndetje {{customer}}, porosia juaj është nisur dhe mbërrin më {{day}}. Faleminderit për çdo gjë."]),
    (
        "az",
        &["Salam {{customer}}, sifarişiniz yoldadır və {{day}} günü çatacaq. Bizi seçdiyiniz üçün təşəkkür edirik."],
    ),
    (
        "ru",
        &[
            "Здравствуйте, {{customer}}! Ваш заказ собран и приедет {{day}} до обеда.",
            "Код для входа: ```{{code}}```. Никому его не сообщайте, даже сотрудникам Acme.",
            "Скидка 20% на всё тёплое до {{day}}* — в магазинах и на https://acme.example/teplo.\n\n*Пока есть в наличии.",
            "Ваша SIM-карта и USB-кабель ждут вас в пункте № 5. Возьмите с собой паспорт.",
            "*Напоминаем:* запись к врачу Ёлкиной — {{day}} в 10:30. Если не придёте, ответьте _нет_.",
            "Отправили вам SMS и e-mail. Если писем нет, загляните в «Спам» или напишите нам сюда.",
            "iPhone 15 Pro Max 256GB отложен для вас. Заберите его до {{day}}.",
            "Всем VIPам подарок! Ждём вас в субботу, будет чай ☕ и музыка 🎶.",
        ],
    ),
    (
        "uk",
        &[
            "Добрий день, {{customer}}! Ваше замовлення їде до вас і прибуде {{day}}. Дякуємо за довіру!",
            "Під’їзд 2, ґанок ліворуч: кур’єр чекає на вас до 18:00, потім повернеться завтра.",
        ],
    ),
    ("bg", &["Здравейте, {{customer}}, поръчката Ви пътува и пристига на {{day}}. Благодарим Ви!"]),
    ("be_BY", &["Вітаем, {{customer}}! Ваша замова ўжо ў дарозе і прыбудзе {{day}}. Дзякуй, што вы з намі."]),
    ("mk", &["Здраво {{customer}}, вашата нарачка е на пат и пристигнува на {{day}}. Ѕвоното не работи, јавете се."]),
    (
        "sr",
        &[
            "Здраво {{customer}}, ваша пошиљка је на путу и стиже у {{day}}. Хвала вам!",
            "Zdravo {{customer}}, vaša pošiljka je na putu i stiže u {{day}}. Hvala vam i prijatan dan!",
        ],
    ),
    ("kk", &["Сәлеметсіз бе, {{customer}}! Тапсырысыңыз жолға шықты, {{day}} күні жетеді. Рақмет!"]),
    (
        "uz",
        &[
            "Salom, {{customer}}! Buyurtmangiz yo‘lda, {{day}} kuni yetib boradi. Rahmat!",
            "Салом, {{customer}}! Буюртмангиз йўлда, {{day}} куни етиб боради. Раҳмат!",
        ],
    ),
    (
        "el",
        &[
            "Γεια σας, {{customer}}! Η παραγγελία σας έφυγε και φτάνει {{day}} το πρωί.",
            "Ο κωδικός σας είναι *{{code}}*. Μην τον δώσετε σε κανέναν. Ισχύει για 10 λεπτά.",
            "Το ραντεβού σας με την κ. Παπαδοπούλου είναι {{day}} στις 10:30 π.μ. Μπορείτε να έρθετε;",
            "Έκπτωση 20% σε όλα τα ζεστά ρούχα! Μέγεθος S έως XXL, έως τις {{day}}. Δείτε τα στο Acme.",
        ],
    ),
    ("ka", &["გამარჯობა {{customer}}, თქვენი შეკვეთა გზაშია და {{day}} მოვა. გმადლობთ, რომ ჩვენთან ხართ."]),
    (
        "ar",
        &[
            "مرحبًا {{customer}}، طلبك في الطريق إليك وسيصل يوم {{day}} قبل الظهر.",
            "رمز التحقق الخاص بك هو *{{code}}*، لا تشاركه مع أحد. شكرًا لاختيارك متجر Acme.",
            "اتصل بنا على \u{200e}+971 4 000 0000\u{200e} إن احتجت إلى مساعدة، من الأحد إلى الخميس.",
            "شُكْرًا لَكُمْ عَلَى ثِقَتِكُمْ، نراكم يوم {{day}} في فرعنا الجديد إن شاء الله.",
            "تم خصم ٢٥٫٠٠ درهم من بطاقتك. إن لم تكن أنت، أجب عن هذه الرسالة فورًا.",
            "العميل \u{2068}{{customer}}\u{2069} العزيز، موعدك مع الطبيب يوم {{day}} الساعة ١٠:٣٠ صباحًا.",
            "خصم 20% على كل شيء\n\n- الملابس الشتوية\n- الأحذية\n- الحقائب\n\nالعرض سارٍ حتى {{day}} 🎁 فقط.",
        ],
    ),
    (
        "ar_AE",
        &[
            "عزيزنا {{customer}}، شحنتك جاهزة.\n\nDear customer, your shipment is ready and waiting for you at the desk.",
        ],
    ),
    (
        "he",
        &[
            "שלום {{customer}}, ההזמנה שלך בדרך ותגיע ביום {{day}} לפני הצהריים.",
            "התקשרו אלינו ל-\u{200e}03-000-0000\u{200e} או השיבו להודעה זו, בימים א׳–ה׳.",
            "קוד הכניסה הוא *{{code}}*. אין להעביר אותו לאיש, גם לא לעובדי Acme.",
            "שָׁלוֹם רַב, התור שלך לד״ר כהן נקבע ליום {{day}} בשעה 10:30. נא להגיע בזמן.",
        ],
    ),
    (
        "fa",
        &[
            "سلام {{customer}}، سفارش شما در راه است و روز {{day}} به دستتان می\u{200c}رسد.",
            "کتاب\u{200c}های شما آماده\u{200c}اند؛ لطفاً تا {{day}} برای گرفتن آن\u{200c}ها به فروشگاه بیایید.",
        ],
    ),
    ("ur", &["السلام علیکم {{customer}}، آپ کا آرڈر راستے میں ہے اور {{day}} کو پہنچ جائے گا۔ شکریہ!"]),
    (
        "hi",
        &[
            "नमस्ते {{customer}}, आपका ऑर्डर रास्ते में है और {{day}} को पहुँच जाएगा।",
            "आपका कोड *{{code}}* है। इसे किसी के साथ साझा न करें, Acme के कर्मचारी के साथ भी नहीं।",
            "₹1,234.56 का बिल {{day}} तक भरें। ज़्यादा जानकारी के लिए हमें यहीं लिखें, हम मदद करेंगे।",
            "क्\u{200d}या आप कल आ सकते हैं? डॉ. शर्मा से आपका समय सुबह 10:30 बजे का है।",
            "बड़ी छूट! सर्दियों के कपड़ों पर 20% की बचत, {{day}} तक सभी दुकानों में 🎉 देखें।",
        ],
    ),
    ("mr", &["नमस्कार {{customer}}, तुमची ऑर्डर वाटेत आहे आणि {{day}} रोजी पोहोचेल. धन्यवाद!"]),
    ("bn", &["নমস্কার {{customer}}, আপনার অর্ডারটি পথে আছে এবং {{day}} তারিখে পৌঁছে যাবে। ধন্যবাদ!"]),
    ("gu", &["નમસ્તે {{customer}}, તમારો ઓર્ડર રસ્તામાં છે અને {{day}} એ પહોંચશે. આભાર!"]),
    ("pa", &["ਸਤ ਸ੍ਰੀ ਅਕਾਲ {{customer}}, ਤੁਹਾਡਾ ਆਰਡਰ ਰਸਤੇ ਵਿੱਚ ਹੈ ਅਤੇ {{day}} ਨੂੰ ਪਹੁੰਚ ਜਾਵੇਗਾ। ਧੰਨਵਾਦ!"]),
    ("ta", &["வணக்கம் {{customer}}, உங்கள் ஆர்டர் வந்து கொண்டிருக்கிறது, {{day}} அன்று வந்து சேரும். நன்றி!"]),
    ("te", &["నమస్తే {{customer}}, మీ ఆర్డర్ దారిలో ఉంది, {{day}} న చేరుతుంది. ధన్యవాదాలు!"]),
    ("kn", &["ನಮಸ್ಕಾರ {{customer}}, ನಿಮ್ಮ ಆರ್ಡರ್ ದಾರಿಯಲ್ಲಿದೆ ಮತ್ತು {{day}} ರಂದು ತಲುಪುತ್ತದೆ. ಧನ್ಯವಾದಗಳು!"]),
    ("ml", &["നമസ്കാരം {{customer}}, നിങ്ങളുടെ ഓർഡർ വഴിയിലാണ്, {{day}} ന് എത്തും. നന്ദി!"]),
    ("si_LK", &["ආයුබෝවන් {{customer}}, ඔබේ ඇණවුම මග එමින් පවතී, {{day}} දින ලැබෙනු ඇත. ශ්\u{200d}රී ලංකා සේවය වෙත ස්තූතියි!"]),
    (
        "th",
        &[
            "สวัสดีค่ะคุณ {{customer}} คำสั่งซื้อของคุณกำลังจัดส่ง และจะถึงวันที่ {{day}} ค่ะ",
            "รหัสของคุณคือ*{{code}}*ห้ามบอกผู้อื่น แม้แต่พนักงานของเราค่ะ",
            "นัดหมายของคุณ\u{200b}กับคุณหมอ\u{200b}คือวันที่ {{day}} เวลา 10.30 น. กรุณามาก่อนเวลา 15 นาที",
        ],
    ),
    ("lo", &["ສະບາຍດີ {{customer}} ຄຳສັ່ງຊື້ຂອງທ່ານກຳລັງຈັດສົ່ງ ແລະຈະຮອດວັນທີ {{day}} ຂອບໃຈ"]),
    (
        "zh_CN",
        &[
            "您好，{{customer}}！您的订单已发货，预计{{day}}送达。",
            "您的验证码是*{{code}}*，请勿告诉他人，包括Acme的员工。",
            "温馨提示：您预约的{{day}}上午10:30的门诊已确认，请提前15分钟到达。",
            "【限时优惠】全场保暖服饰八折，仅限本周！会员可叠加使用优惠券🎁，详情请咨询店员。",
            "您的iPhone 15 Pro Max已维修完毕，请在{{day}}前到店领取，记得带上取机单。",
        ],
    ),
    ("zh_TW", &["親愛的{{customer}}，您的訂單已出貨，預計{{day}}送達。感謝您的支持！"]),
    ("zh_HK", &["{{customer}}你好，你嘅訂單已經寄出，預計{{day}}送到。多謝你嘅支持！"]),
    (
        "ja",
        &[
            "{{customer}}様、ご注文の商品を発送いたしました。{{day}}にお届けします。",
            "　いつもご利用いただきありがとうございます。\n　ご予約は{{day}}の10時30分です。",
            "認証コードは *{{code}}* です。ほかの人には教えないでください。",
            "本日限り！コーヒーが半額です☕。アプリのクーポンをレジでお見せください。",
            "ｶﾌﾞｼｷｶﾞｲｼｬ ｱｸﾒ より入金がありました。残高はアプリでご確認ください。",
        ],
    ),
    (
        "ko",
        &[
            "안녕하세요, {{customer}}님! 주문하신 상품이 발송되어 {{day}}에 도착합니다.",
            "인증번호는 *{{code}}*입니다. 다른 사람에게 알려 주지 마세요.",
            "예약하신 진료는 {{day}} 오전 10시 30분입니다. 15분 전에 와 주세요~ 감사합니다.",
            "*[이벤트]* 따뜻한 옷 20% 할인! 이번 주말까지 전 매장에서 만나 보세요 🎉",
        ],
    ),
    ("ms", &["Hai {{customer}}, pesanan anda dalam perjalanan dan tiba pada {{day}}. Terima kasih kerana membeli."]),
    ("fil", &["Kumusta {{customer}}, papunta na ang iyong order at darating sa {{day}}. Maraming salamat po!"]),
    (
        "ga",
        &["Dia duit {{customer}}, tá d'ordú ar an mbealach agus sroichfidh sé ar {{day}}. Go raibh míle maith agat."],
    ),
    ("ha", &["Sannu {{customer}}, odar ɗinka tana kan hanya kuma za ta iso ranar {{day}}. Mun gode ƙwarai."]),
];

#[test]
fn texts_as_they_are_written_are_right() {
    let mut count = 0;
    for (language, texts) in TEXTS {
        for text in *texts {
            for text in [(*text).to_owned(), text.replace('\n', "\r\n")] {
                let file = format!("+++\ncategory = \"marketing\"\nlanguage = \"{language}\"\n+++\n{text}\n");
                assert_eq!(said(&[("a.mtm", &file)]), <[String; 0]>::default(), "{language}: {text}");
            }
            count += 1;
        }
    }
    assert!(count > 100, "{count}");
}
