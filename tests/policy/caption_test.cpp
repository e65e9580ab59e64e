#include "core/policy/caption.hpp"
#include "scene.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace clearframe::tests;

namespace {

constexpr std::size_t roomy = 2200;

Pupil named(const std::string& forename, const std::string& surname, Consent social = Consent::granted) {
    return pupil(forename, surname, forename + surname, social);
}

/// Zosia may be named, Cadi refused, Zoë may be shown and never named, Dov never, Will refused.
ConsentList school() {
    ConsentList list{.version = 1, .school = "Test School"};
    list.pupils = {named("Zosia", "Wiśniacka"),
                   named("Cadi", "Jones", Consent::refused),
                   named("Zoë", "O’Brien"),
                   named("Dov", "Dunmore"),
                   named("Will", "Green", Consent::refused),
                   named("Anna Maria", "de la Cruz"),
                   named("Mei-Lin", "Cheung-Hart"),
                   named("Yusuf", "Khan", Consent::nothingRecorded)};
    list.pupils[2].limits = {{.kind = LimitKind::noName}};
    list.pupils[3].never = true;
    return list;
}

Occasion occasion(Purpose purpose = Purpose::social) {
    return {.purpose = purpose,
            .list = ListState::valid,
            .today = Date{std::chrono::year{2026} / 9 / 1},
            .account = "school-instagram"};
}

std::vector<CaptionFinding> check(std::string_view caption, std::size_t longest = roomy) {
    const auto list = school();
    return checkCaption(caption, Roster(list), occasion(), longest);
}

std::string found(std::string_view caption) {
    std::string all;
    for (const auto& finding : check(caption)) {
        CHECK(caption.substr(finding.where.begin, finding.where.length) == finding.written);
        CHECK_FALSE(sentence(finding).empty());
        if (!all.empty()) all += ", ";
        all += std::string(toString(finding.fault)) + ":" + finding.written;
    }
    return all;
}

} // namespace

TEST_CASE("A caption without anybody's name may go out as it is") {
    CHECK(found("") == "");
    CHECK(found("Sports day! Well done to the whole red team on a brilliant relay this afternoon.") == "");
    CHECK(found("Well done Zosia and Anna. ⭐️ 3–2 🏳️‍🌈 Da iawn!") == "");
    CHECK(found("It was sunny. Mrs Khan and Mr Green ran, and Z. W. won.") == "");
}

TEST_CASE("A pupil's full name is marked where it stands, with what may stand there instead") {
    const auto findings = check("Sports day! Well done to Zosia Wiśniacka and the whole red team.");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].fault == CaptionFault::fullName);
    CHECK(findings[0].written == "Zosia Wiśniacka");
    CHECK(findings[0].instead == std::vector<std::string>{"Zosia", "Z. W."});
    CHECK_FALSE(mayBeKept(findings[0].fault));
}

TEST_CASE("A full name is found however it is written") {
    CHECK(found("WELL DONE ZOSIA WISNIACKA") == "full-name:ZOSIA WISNIACKA");
    CHECK(found("Wiśniacka, Zosia won") == "full-name:Wiśniacka, Zosia");
    CHECK(found("Zosia Wiśniacka’s goal") == "full-name:Zosia Wiśniacka");
    CHECK(found("so proud of #ZosiaWiśniacka today") == "full-name:ZosiaWiśniacka");
    CHECK(found("zosia-wisniacka") == "full-name:zosia-wisniacka");
    CHECK(found("Anna de la Cruz and Anna Cruz") == "full-name:Anna de la Cruz, full-name:Anna Cruz");
    CHECK(found("Go Mei-Lin Cheung-Hart!") == "full-name:Mei-Lin Cheung-Hart");
    CHECK(found("Anna Maria Cruz") == "full-name:Anna Maria Cruz");
    CHECK(found("Zosia\nWiśniacka") == "full-name:Zosia\nWiśniacka");
}

TEST_CASE("Two full names are two findings") {
    CHECK(found("Zosia Wiśniacka beat Cadi Jones") == "full-name:Zosia Wiśniacka, full-name:Cadi Jones");
    const auto findings = check("Zosia Wiśniacka beat Cadi Jones");
    REQUIRE(findings.size() == 2);
    CHECK(findings[1].instead.empty()); // her first name may not stand there either
}

TEST_CASE("The first name of a pupil who may not be shown or named is asked about") {
    CHECK(found("Cadi won") == "may-not-be-named:Cadi");
    CHECK(found("cadi won") == "may-not-be-named:cadi");
    CHECK(found("Well done #cadi") == "may-not-be-named:cadi");
    CHECK(found("#WellDoneCadi") == "may-not-be-named:Cadi");
    CHECK(found("Cadi’s team") == "may-not-be-named:Cadi");
    CHECK(found("Zoe and Dov") == "may-not-be-named:Zoe, may-not-be-named:Dov");
    CHECK(found("Yusuf") == "may-not-be-named:Yusuf"); // nothing recorded counts as no
    CHECK(mayBeKept(CaptionFault::mayNotBeNamed));
}

TEST_CASE("A word that is also a name is asked about where it is written like a name") {
    CHECK(found("They will win") == "");
    CHECK(found("Go Will!") == "may-not-be-named:Will");
    CHECK(found("on the green") == "");
    CHECK(found("The Green team") == "surname:Green");
}

TEST_CASE("Who may be named follows the account's purpose") {
    auto list = school();
    list.pupils[1].consents[static_cast<std::size_t>(Purpose::website)] = Consent::granted;
    const Roster roster(list);
    CHECK(checkCaption("Cadi won", roster, occasion(Purpose::social), roomy).size() == 1);
    CHECK(checkCaption("Cadi won", roster, occasion(Purpose::website), roomy).empty());
    list.pupils[0].saidNo = Date{std::chrono::year{2026} / 6 / 3}; // on the spot, whatever the list says
    CHECK(checkCaption("Zosia won", Roster(list), occasion(Purpose::website), roomy).size() == 1);
    list.pupils[0].saidNo.reset();
    list.pupils[0].limits = {{.kind = LimitKind::notAccount, .text = "school-instagram"}};
    CHECK(checkCaption("Zosia won", Roster(list), occasion(), roomy).size() == 1);
}

TEST_CASE("Links, contacts, tagging, places, plans and the press are pointed out") {
    CHECK(found("More on www.example.org/day now") == "link:www.example.org/day");
    CHECK(found("See larkmere.sch.uk for more") == "link:larkmere.sch.uk");
    CHECK(found("Write to office@larkmere.sch.uk") == "contact:office@larkmere.sch.uk");
    CHECK(found("Ring 01632 960 001 today") == "contact:01632 960 001");
    CHECK(found("Thanks @larkmere_pta!") == "mention:@larkmere_pta");
    CHECK(found("We met at 12 Mill Lane") == "place:12 Mill Lane");
    CHECK(found("Find us: SW1A 1AA") == "place:SW1A 1AA");
    CHECK(found("Castle trip next Tuesday") == "plan:next Tuesday");
    CHECK(found("Tomorrow the sea") == "plan:Tomorrow");
    CHECK(found("We will be at the castle") == "plan:will be at");
    CHECK(found("The BBC came") == "press:BBC");
}

TEST_CASE("A caption longer than the platform takes is refused with what is too much") {
    const auto findings = check("Ääkköset ja muut", 8);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].fault == CaptionFault::tooLong);
    CHECK(findings[0].written == " ja muut");
    CHECK(check("Ääkköset", 8).empty());
    CHECK(longestCaption("Instagram") == 2200);
    CHECK(longestCaption("X") == 280);
    CHECK(longestCaption("the school’s newsletter") == 2200);
}

TEST_CASE("A caption that hides characters is refused whole") {
    CHECK(found("Zo\u200Bsia Wiśniacka") == "hidden-characters:Zo\u200Bsia Wiśniacka");
    CHECK(found("\u202Eacak") == "hidden-characters:\u202Eacak");
    CHECK(found("Z\u043Esia won") == "hidden-characters:Z\u043Esia won"); // a Cyrillic letter
    CHECK(found("a\tb") == "hidden-characters:a\tb");
}

TEST_CASE("What a person keeps holds for exactly those words") {
    const std::vector<KeptWords> kept{{CaptionFault::mayNotBeNamed, "Cadi"}, {CaptionFault::link, "a.com"}};
    CHECK(openFindings(check("Cadi won. Cadi again!"), kept).empty());
    CHECK(openFindings(check("CADI won"), kept).size() == 1);
    CHECK(openFindings(check("Cadi and Dov"), kept).size() == 1);
    CHECK(openFindings(check("see b.com"), kept).size() == 1);
    CHECK(openFindings(check("see a.com"), kept).empty());
}

TEST_CASE("No full name goes out whatever is kept, and taking the offered name ends it") {
    const auto list = school();
    const Roster roster(list);
    const std::vector<std::string> words{"Zosia", "Wiśniacka", "Cadi", "Jones", "and", "the",  "Cruz", "Anna",
                                         "Maria", "de",        "la",   "won",   ",",   "!",    "Zoë",  "#",
                                         "’s",    "O’Brien",   "12",   "Khan",  "😀",   "will", "at",   "\n"};
    std::mt19937 random(7); // NOLINT: the same captions each time
    for (int round = 0; round < 3000; ++round) {
        std::string caption;
        for (int i = 0, count = static_cast<int>(random() % 14); i < count; ++i) {
            caption += words[random() % words.size()];
            if (random() % 4 != 0) caption += ' ';
        }
        auto findings = checkCaption(caption, roster, occasion(), roomy);
        std::vector<KeptWords> kept;
        for (const auto& finding : findings)
            kept.push_back({finding.fault, finding.written});
        const bool readable = roster.namedIn(caption) != nullptr;
        const auto open = openFindings(findings, kept);
        INFO(caption);
        CHECK(open.empty() == !readable);
        // Taking names out, the last one first, ends with a caption that names nobody in full.
        for (int step = 0; step < 20 && roster.namedIn(caption) != nullptr; ++step) {
            findings = checkCaption(caption, roster, occasion(), roomy);
            const auto full = std::ranges::find_if(
                findings, [](const auto& finding) { return finding.fault == CaptionFault::fullName; });
            REQUIRE(full != findings.end());
            caption.replace(full->where.begin, full->where.length,
                            full->instead.empty() ? std::string("Somebody") : full->instead.back());
        }
        CHECK(roster.namedIn(caption) == nullptr);
    }
}

TEST_CASE("Bytes that are no text are never taken for a caption without names") {
    std::mt19937 random(11); // NOLINT: the same bytes each time
    const auto list = school();
    const Roster roster(list);
    for (int round = 0; round < 2000; ++round) {
        std::string caption = "Cadi Jones";
        for (int i = 0; i < 6; ++i)
            caption.insert(random() % (caption.size() + 1), 1, static_cast<char>(random() % 256));
        for (const auto& finding : checkCaption(caption, roster, occasion(), roomy))
            CHECK(finding.where.begin + finding.where.length <= caption.size());
    }
    CHECK(check("Cadi\xFFJones").front().fault == CaptionFault::hidden);
}
