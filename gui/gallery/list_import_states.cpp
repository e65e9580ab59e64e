#include "gui/gallery/states.hpp"
#include "gui/screens/list_import.hpp"
#include "gui/words.hpp"

#include <fmt/format.h>

namespace clearframe::gui::gallery {
namespace {

State state(std::string name, ListImportModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures&) {
                screens::ListImportView view;
                (void)screens::draw(ui, m, view);
            }};
}

ListImportModel atFiles() {
    ListImportModel m;
    m.title = words::bringAList;
    m.files = {{"0", PlaceSign::stick, "photo-consent-2026-06-19.csv",
                "USB stick LARK-IT · 19 June 2026, 14:02 · 48\u00a0KB", true},
               {"1", PlaceSign::stick, "photo-consent-2026-05-22.csv",
                "USB stick LARK-IT, in Older lists/Summer term · 22 May 2026, 08:40 · 47\u00a0KB", true},
               {"2", PlaceSign::stick, "Photo consent.xlsx",
                "USB stick LARK-IT · A spreadsheet. Save it as “CSV UTF-8” first.", false},
               {"3", PlaceSign::folder, "notes.txt", "Folder office · 3 March 2026, 11:15 · 2\u00a0KB", true}};
    m.next = ListNext::choose;
    m.primary = words::bringChoose;
    return m;
}

ListRow answer(std::string pupil, std::string group, std::string what, std::string before, AnswerSign beforeSign,
               std::string now, AnswerSign nowSign) {
    return {std::move(pupil), std::move(group), std::move(what), std::move(before),
            std::move(now),   beforeSign,       nowSign};
}

ListImportModel compared() {
    ListImportModel m;
    m.step = ListStep::differences;
    m.compared = true;
    m.shown = 1;
    m.title = "New consent list: list 43";
    m.under = "Larkfield Primary · 412 pupils · photo-consent-2026-06-19.csv · USB stick LARK-IT";
    m.columnNow = "List 42 (now)";
    m.columnNew = "List 43 (new)";
    m.keep = "Keep list 42";
    m.seal = words::bringNotSigned;
    auto& looser = m.of(ListPart::looser);
    looser.number = 7;
    looser.rows = {
        answer("Alfie Thornbeck", "2 Swift", "Social media", "No", AnswerSign::no, "Yes", AnswerSign::yes),
        answer("Amara Obi-Fuller", "5 Osprey", "Website", "Nothing recorded", AnswerSign::no, "Yes", AnswerSign::yes),
        answer("Łukasz Brzeźnicki", "5 Osprey", "Limits", "Only in groups of 5 or more.", AnswerSign::limited,
               "No limits", AnswerSign::yes),
        answer("Maximilian Featherstone-Ogilvy-Brand", "6 Merlin", "Press", "No", AnswerSign::no, "Yes",
               AnswerSign::yes),
        answer("Yusuf al-Karimeh", "4 Kestrel", "Last day", "Until 1 June 2026", AnswerSign::dated, "Until 1 June 2027",
               AnswerSign::dated),
        answer("Mei-Lin Tsoi", "5 Osprey", "Name", "Meilin Tsoi", AnswerSign::none, "Mei-Lin Tsoi", AnswerSign::none),
        answer("Олександр Ковальчук", "1 Robin", "Any photo", "Must never be shown", AnswerSign::no,
               "As the other answers say", AnswerSign::limited)};
    auto& gone = m.of(ListPart::gone);
    gone.number = 4;
    for (const char* name : {"Eirlys Gwynne-Tate", "Harjot Bains", "Oliver Stanmoor", "محمد الكريمي"})
        gone.rows.push_back({.title = name, .under = "6 Merlin"});
    auto& stricter = m.of(ListPart::stricter);
    stricter.number = 3;
    stricter.rows = {
        answer("Cadi Llewelfryn", "5 Osprey", "Social media", "Yes", AnswerSign::yes, "No", AnswerSign::no),
        answer("Simran Kaur Dhaliwal", "3 Heron", "Limits", "No limits", AnswerSign::yes,
               "No close-up of the face. Not together with one other pupil. “on tuesdays” is not understood: counts "
               "as no.",
               AnswerSign::no),
        answer("Aled Penrhyn", "1 Robin", "Any photo", "As the other answers say", AnswerSign::limited,
               "Must never be shown", AnswerSign::no)};
    auto& fresh = m.of(ListPart::fresh);
    fresh.number = 6;
    for (int i = 1; i <= 6; ++i)
        fresh.rows.push_back({.title = fmt::format("Nguyễn Thị Ngọc Ánh {}", i), .under = "Reception"});
    auto& check = m.of(ListPart::toCheck);
    check.number = 2;
    check.rows = {
        {.title = "Row 18", .under = "Bo Li: “ask mum” is neither yes nor no: taken as no for the website."},
        {.title = "Row 204", .under = "This line is no pupil and was left out: “Printed 19/06/2026 by office”."}};
    return m;
}

ListImportModel asked() {
    auto m = compared();
    m.asks = m.stricterOnly = true;
    m.banner = {ListTone::warning, "11 pupils would be less protected. A person has to agree.",
                "Compare with the consent forms. Until you agree, list 42 stays in use."};
    m.next = ListNext::showNext;
    m.primary = words::bringShowNext;
    m.seen = 5;
    m.toSee = 13;
    m.of(ListPart::looser).seen = 5;
    return m;
}

ListImportModel ended(ListBanner banner, std::vector<ListFact> facts) {
    ListImportModel m;
    m.step = ListStep::result;
    m.title = words::bringAList;
    m.under = "photo-consent-2026-06-19.csv · USB stick LARK-IT";
    m.banner = std::move(banner);
    m.facts = std::move(facts);
    m.next = ListNext::toIt;
    m.primary = words::bringBackToIt;
    return m;
}

void addFiles(std::vector<State>& states) {
    states.push_back(state("listimport-files", atFiles()));
    auto chosen = atFiles();
    chosen.chosen = "0";
    chosen.next = ListNext::read;
    chosen.primary = words::bringRead;
    states.push_back(state("listimport-chosen", chosen));
    auto pulled = atFiles();
    pulled.files.erase(pulled.files.begin(), pulled.files.begin() + 3);
    pulled.banner = {ListTone::warning, std::string(words::stickCameOut), std::string(words::bringPutBack)};
    states.push_back(state("listimport-pulled", pulled));
    auto unread = chosen;
    unread.banner = {ListTone::bad,
                     "photo-consent-2026-06-19.csv was changed while it was being read. Wait until copying has "
                     "finished, then try again.",
                     {}};
    states.push_back(state("listimport-unread", unread));
    auto many = chosen;
    for (int i = 4; i < 40; ++i)
        many.files.push_back({std::to_string(i), PlaceSign::card,
                              fmt::format("Consent export of the whole trust with all schools, {}.csv", i),
                              "Camera card EOS_DIGITAL · 3 March 2026, 11:15 · 61\u00a0MB", true});
    many.banner = {ListTone::calm, std::string(words::bringNotAllLookedAt),
                   std::string(words::bringNotAllLookedAtUnder)};
    states.push_back(state("listimport-many-files", many));
    auto none = atFiles();
    none.files.clear();
    none.noneTitle = words::bringNone;
    none.noneUnder = words::bringNoneUnder;
    states.push_back(state("listimport-none", none));
    none.looking = true;
    states.push_back(state("listimport-looking", none));
    none.looking = false;
    none.noneTitle = "There is no list on USB stick LARK-IT";
    none.noneUnder = words::bringNoneOnUnder;
    states.push_back(state("listimport-none-on-stick", none));
}

void addDifferences(std::vector<State>& states) {
    states.push_back(state("listimport", asked()));
    auto byStaff = asked();
    byStaff.stricterOnly = false;
    byStaff.seal = "Signed by the key 9A62F70C0BA17337";
    byStaff.banner = {ListTone::warning, std::string(words::bringTightened), std::string(words::bringTightenedSigned)};
    byStaff.next = ListNext::toIt;
    byStaff.primary = words::bringItAgrees;
    states.push_back(state("listimport-signed-waits", byStaff));
    auto seen = asked();
    seen.next = ListNext::agree;
    seen.primary = "Agree, and take over list 43";
    seen.seen = seen.toSee;
    states.push_back(state("listimport-agree", seen));
    for (const auto& [part, name] : {std::pair(ListPart::gone, "gone"), std::pair(ListPart::stricter, "stricter"),
                                     std::pair(ListPart::fresh, "new"), std::pair(ListPart::toCheck, "check")}) {
        auto other = asked();
        other.part = part;
        states.push_back(state(fmt::format("listimport-{}", name), other));
    }
    auto fine = compared();
    fine.of(ListPart::gone) = {};
    fine.banner = {ListTone::calm, std::string(words::bringFine), "It would be in force until 17 July 2026."};
    fine.next = ListNext::takeOver;
    fine.primary = "Take over list 43";
    states.push_back(state("listimport-fine", fine));
    auto refused = fine;
    refused.banner = {
        ListTone::bad, "Mr Reed is a member of staff here and may not import a consent list. Ask IT.", {}};
    states.push_back(state("listimport-refused", refused));
    auto taking = fine;
    taking.next = ListNext::nothing;
    taking.primary = words::bringTaking;
    states.push_back(state("listimport-taking", taking));
    auto between = asked();
    between.banner = {ListTone::warning, std::string(words::bringChangedBetween),
                      "These are the differences from list 42. Look at them again."};
    states.push_back(state("listimport-changed-between", between));
    auto same = fine;
    for (const auto part : allListParts)
        same.of(part) = {};
    same.banner = {ListTone::calm, "Nothing is different from list 42.",
                   "Taking it over keeps a list in force until 17 July 2026."};
    states.push_back(state("listimport-same", same));
    auto many = asked();
    auto& looser = many.of(ListPart::looser);
    looser.rows.reserve(1400);
    for (int i = 0; looser.rows.size() < 1400; ++i)
        looser.rows.push_back(looser.rows[static_cast<std::size_t>(i % 7)]);
    looser.number = 1204;
    many.toSee = 1406;
    many.banner.bold = "1208 pupils would be less protected. A person has to agree.";
    states.push_back(state("listimport-many", many));
    auto school = asked();
    school.part = ListPart::gone;
    auto& gone = school.of(ListPart::gone);
    for (int i = 0; i < 400; ++i)
        gone.rows.push_back({.title = i % 3 ? "Maximilian Featherstone-Ogilvy-Brand" : "Li Na", .under = "6 Merlin"});
    gone.number = 404;
    school.banner.bold = "411 pupils would be less protected. A person has to agree.";
    school.toSee = 413;
    states.push_back(state("listimport-other-school", school));
    auto reasons = asked();
    reasons.part = ListPart::toCheck;
    reasons.banner.rest = words::bringGateReasons;
    auto& rows = reasons.of(ListPart::toCheck).rows;
    rows.insert(rows.begin(),
                {.title = std::string(words::bringWholeList),
                 .under = "The list in force has answers for social media, this one has no column for it. Check the "
                          "export and the mapping, or approve it."});
    reasons.of(ListPart::toCheck).number = 3;
    states.push_back(state("listimport-reasons", reasons));
    ListImportModel reading;
    reading.step = ListStep::differences;
    reading.reading = true;
    reading.title = words::bringAList;
    reading.under = "photo-consent-2026-06-19.csv · USB stick LARK-IT";
    reading.next = ListNext::nothing;
    reading.primary = words::bringReading;
    states.push_back(state("listimport-reading", reading));
    auto unusable = reading;
    unusable.reading = false;
    unusable.banner = {ListTone::bad, std::string(words::bringUnusableBold), std::string(words::bringNothingChanged)};
    unusable.facts = {{ListFactSign::wrong, std::string(words::bringWhatIsWrong),
                       "Row 1: the column “Consent Denied” seems to mean the opposite of consent, or a restriction. "
                       "Map it first: with ! where yes means no (for example !social+website), to limits or never, "
                       "or to ignore."},
                      {ListFactSign::mapping, std::string(words::bringMapping), std::string(words::bringMappingUnder)},
                      {ListFactSign::list, "List 42 stays in use", std::string(words::bringNothingChanged)}};
    unusable.next = ListNext::otherFile;
    unusable.primary = words::bringOther;
    states.push_back(state("listimport-unusable", unusable));
    auto newer = unusable;
    newer.banner = {ListTone::bad, std::string(words::bringUnreadBold), std::string(words::bringUnreadUnder)};
    newer.facts = {{ListFactSign::wrong, std::string(words::bringWhatIsWrong),
                    "The UPN A999042120024 stands in rows 12 and 31. Every pupil may stand in a list once. Mend the "
                    "list, then import it again."}};
    states.push_back(state("listimport-newer-unread", newer));
    auto failed = unusable;
    failed.facts.clear();
    failed.banner = {ListTone::bad, "The database cannot be read. Call IT.", {}};
    states.push_back(state("listimport-failed", failed));
}

void addResults(std::vector<State>& states) {
    states.push_back(state(
        "listimport-in-force",
        ended({ListTone::good, "List 43 is in force.", "It ends on 17 July 2026."},
              {{ListFactSign::pupils, "412 pupils on it", "7 looser, 4 gone, 3 stricter, 6 new."},
               {ListFactSign::ends, "Bring the next list before 17 July 2026", std::string(words::bringEndsUnder)},
               {ListFactSign::toCheck, "2 to check in the office’s list", std::string(words::bringRowsToCheckUnder)},
               {ListFactSign::stick, std::string(words::bringStickOut), std::string(words::bringStickOutUnder)}})));
    states.push_back(state("listimport-tightened", ended({ListTone::warning, std::string(words::bringTightened),
                                                          "It is list 43 now. The rest waits until somebody agrees."},
                                                         {{ListFactSign::waits, std::string(words::bringWaitsTitle),
                                                           std::string(words::bringWaitsUnder)},
                                                          {ListFactSign::ends, "The list still ends on 29 June 2026",
                                                           std::string(words::bringEndsAsBeforeUnder)}})));
}

} // namespace

void addListImport(std::vector<State>& states) {
    addFiles(states);
    addDifferences(states);
    addResults(states);
}

} // namespace clearframe::gui::gallery
