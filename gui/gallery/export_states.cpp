#include "gui/gallery/states.hpp"
#include "gui/screens/export.hpp"

#include <array>

namespace clearframe::gui::gallery {
namespace {

using policy::Verdict;

constexpr std::array scenes{"relay", "sprint", "podium", "tug",    "castle", "cert1",
                            "team",  "crowd",  "coach",  "close2", "egg",    "wood"};

ExportModel atAccount() {
    ExportModel m;
    m.event = "Sports day";
    m.accounts = {{"School Instagram", "@larkmereprimary · needs consent for social media", true, true},
                  {"School website", "larkmere.example · needs consent for the website", false, true},
                  {"Year 6 leavers’ page", "A senior leader has to approve it first.", true, false}};
    m.account = "School Instagram";
    return m;
}

ExportModel atCheck(int going) {
    ExportModel m = atAccount();
    m.step = ExportStep::check;
    m.accountUnder = "@larkmereprimary · needs consent for social media";
    m.instagram = true;
    m.going = going;
    m.goingUnder = std::to_string(going - going / 4) + " clear · " + std::to_string(going / 4) + " covered";
    for (int i = 0; i < going; ++i)
        m.goingPictures.push_back({scenes[static_cast<std::size_t>(i) % scenes.size()]});
    m.staying = 5;
    m.groups = {{Verdict::review, "2 need review", "Referred to Mrs Prys-Cartwright. No answer yet."},
                {Verdict::blocked, "3 blocked", "Someone in these photos must never be shown. They stay here."}};
    m.held = {{"DSC_2201.JPG", Verdict::review, "Referred to Mrs Prys-Cartwright. No answer yet."},
              {"DSC_2214.JPG", Verdict::review, "2 faces have no name."},
              {"DSC_2219.JPG", Verdict::blocked, "Someone in this photo must never be shown. It stays here."},
              {"DSC_2220.JPG", Verdict::blocked, "Someone in this photo must never be shown. It stays here."},
              {"DSC_2221.JPG", Verdict::blocked, "Someone in this photo must never be shown. It stays here."}};
    m.places = {{"a", PlaceSign::stick, "LARK-OUT", "USB stick · 7.2 GB free"},
                {"b", PlaceSign::card, "EOS_DIGITAL", "Camera card · photos were taken in from here", false},
                {"c", PlaceSign::folder, "For the office", "Folder · 180 GB free"}};
    m.place = "a";
    m.placeName = "USB stick LARK-OUT";
    m.placeUnder = "7.2 GB free · 43 photos need about 38 MB";
    return m;
}

ExportModel atCopy(int done) {
    ExportModel m = atCheck(43);
    m.step = ExportStep::copy;
    m.placeName = "LARK-OUT";
    m.done = done;
    m.all = 43;
    return m;
}

ExportModel atResult() {
    ExportModel m = atCopy(43);
    m.step = ExportStep::result;
    m.folder = "school-instagram-2026-07-06";
    m.safeToRemove = true;
    return m;
}

State state(std::string name, ExportModel m) {
    return {std::move(name),
            [m = std::move(m), keys = kit::KeyboardView{}](kit::Ui& ui, kit::Pictures& pictures) mutable {
                (void)screens::draw(ui, m, pictures, keys);
            }};
}

void addAccount(std::vector<State>& states) {
    states.push_back(state("export-account", atAccount()));
    auto none = atAccount();
    none.accounts.clear();
    none.account.clear();
    states.push_back(state("export-account-none", none));
}

void addCheck(std::vector<State>& states) {
    states.push_back(state("export-check", atCheck(43)));
    auto all = atCheck(6);
    all.staying = 0;
    all.groups.clear();
    all.held.clear();
    states.push_back(state("export-check-all", all));
    auto none = atCheck(0);
    none.groups.insert(none.groups.begin(), {Verdict::review, "43 not approved", "Nobody has approved them yet."});
    none.staying = 48;
    states.push_back(state("export-check-none", none));
    auto noStick = atCheck(43);
    noStick.place.clear();
    noStick.places.clear();
    noStick.missing = "Put a stick in";
    states.push_back(state("export-check-no-stick", noStick));
    auto full = atCheck(43);
    full.placeUnder = "26 MB free · 43 photos need about 38 MB";
    full.missing = "Not enough room";
    full.missingMore = "Free 12 MB or use another one.";
    states.push_back(state("export-check-full", full));
    auto longNames = atCheck(500);
    longNames.event = "Year 5 and Year 6 residential at Llanfairpwllgwyngyllgogerychwyrndrobwll";
    longNames.account = "Ysgol Gynradd Llanfairpwllgwyngyll parents’ and friends’ association page";
    longNames.accountUnder = "@ysgolgynraddllanfairpwllgwyngyllparents · needs consent for display in school";
    longNames.placeName = "USB stick MAXIMILIAN-FEATHERSTONE-OGILVY-BRAND";
    states.push_back(state("export-check-long-names", longNames));
    auto loading = atCheck(0);
    loading.loading = true;
    loading.staying = 0;
    states.push_back(state("export-checking", loading));
    auto see = atCheck(43);
    see.showsHeld = true;
    for (int i = 0; i < 20; ++i)
        see.held.push_back({"Maximilian Featherstone-Ogilvy-Brand at the finish, edited.jpg", Verdict::cover,
                            "Something about this photo changed after it was approved. Look at it again."});
    see.staying = 25;
    states.push_back(state("export-held", see));
    auto places = atCheck(43);
    places.choosingPlace = true;
    states.push_back(state("export-places", places));
}

CaptionModel written() {
    CaptionModel caption;
    caption.text = "Sports day! Well done to Zosia and the whole red team on a brilliant relay this afternoon.";
    caption.credit = "Photo: Mr T. Zielny";
    caption.count = "90 of 2,200";
    return caption;
}

CaptionModel withFullName() {
    auto caption = written();
    caption.text =
        "Sports day! Well done to Zosia Wiśniacka and the whole red team on a brilliant relay this afternoon.";
    caption.count = "100 of 2,200";
    caption.issues = {{.title = "This is a pupil’s full name",
                       .text = "Captions use a first name or initials only. Which would you like?",
                       .toFix = "The full name in the caption",
                       .where = {caption.text.find("Zosia"), std::string("Zosia Wiśniacka").size()},
                       .instead = {"Zosia", "Z. W."},
                       .stay = {}}};
    return caption;
}

CaptionModel withThree() {
    auto caption = withFullName();
    std::string text = "Maximilian Featherstone-Ogilvy-Brand and Cadi were the stars, see www.larkmere.example. ";
    for (int i = 0; i < 12; ++i)
        text += "It was a long day, and everybody ran. ";
    caption.text = text;
    caption.count = "539 of 2,200";
    caption.issues = {{.title = "Maximilian may not be named here",
                       .text = "That holds for a pupil of this name. Is it somebody else?",
                       .toFix = "It is in the caption",
                       .where = {0, 10},
                       .instead = {},
                       .stay = "Somebody else"},
                      caption.issues.front(),
                      caption.issues.front()};
    return caption;
}

void addCaption(std::vector<State>& states) {
    const auto with = [&](std::string name, CaptionModel caption, ExportTab tab, bool typing = false) {
        auto m = atCheck(43);
        m.caption = std::move(caption);
        m.caption.typing = typing;
        m.tab = tab;
        states.push_back(state(std::move(name), m));
    };
    with("export-caption", withFullName(), ExportTab::caption);
    with("export-caption-good", written(), ExportTab::caption);
    with("export-caption-long", withThree(), ExportTab::caption);
    with("export-caption-typing", withFullName(), ExportTab::caption, true);
    with("export-caption-typing-long", withThree(), ExportTab::caption, true);
    auto unchecked = written();
    unchecked.problem = "The data of this kiosk cannot be read. Call IT.";
    with("export-caption-unchecked", unchecked, ExportTab::caption);
}

void addCopy(std::vector<State>& states) {
    states.push_back(state("export-copy", atCopy(12)));
    auto out = atCopy(12);
    out.stopped =
        ExportProblem{.kind = ExportProblem::Kind::placeGone,
                      .title = "The stick came out",
                      .text = "12 of 43 photos were copied.",
                      .facts = {{ExportProblem::Fact::Sign::good, "43 are safe on the kiosk.", "Nothing is lost."},
                                {ExportProblem::Fact::Sign::removed, "12 were half way.",
                                 "The kiosk clears them when the stick is back."},
                                {ExportProblem::Fact::Sign::waits, "Nothing may be posted yet.",
                                 "A half export never gets its name."}},
                      .handTitle = "Put LARK-OUT back in",
                      .handText = "Copying starts again by itself.",
                      .otherPlace = true};
    states.push_back(state("export-stick-out", out));
    auto full = atCopy(30);
    full.stopped =
        ExportProblem{.kind = ExportProblem::Kind::placeFull,
                      .title = "The stick is full",
                      .text = "Free 12 MB or use another one.",
                      .facts = {{ExportProblem::Fact::Sign::good, "43 are safe on the kiosk.", "Nothing is lost."},
                                {ExportProblem::Fact::Sign::waits, "Nothing may be posted yet.",
                                 "A half export never gets its name."}},
                      .again = true,
                      .otherPlace = true};
    states.push_back(state("export-stick-full", full));
    auto log = atCopy(43);
    log.stopped =
        ExportProblem{.kind = ExportProblem::Kind::device,
                      .title = "The export stopped",
                      .text = "The log cannot be written. Exports have stopped. Call IT.",
                      .facts = {{ExportProblem::Fact::Sign::good, "43 are safe on the kiosk.", "Nothing is lost."}},
                      .again = true};
    states.push_back(state("export-no-log", log));
    auto changed = atCopy(43);
    changed.stopped = ExportProblem{
        .kind = ExportProblem::Kind::changed,
        .title = "Something changed just now",
        .text = "The list or a decision changed during the export. Nothing was written. Start the export again.",
        .facts = {},
        .checkAgain = true};
    states.push_back(state("export-changed", changed));
}

void addResult(std::vector<State>& states) {
    states.push_back(state("export-result", atResult()));
    auto settling = atResult();
    settling.safeToRemove = false;
    settling.settling = true;
    states.push_back(state("export-result-settling", settling));
    auto tab = atResult();
    tab.tab = ExportTab::stays;
    states.push_back(state("export-result-held", tab));
    auto none = atResult();
    none.done = 0;
    states.push_back(state("export-result-none", none));
    auto all = atResult();
    all.held.clear();
    states.push_back(state("export-result-all", all));
}

} // namespace

void addExport(std::vector<State>& states) {
    addAccount(states);
    addCheck(states);
    addCaption(states);
    addCopy(states);
    addResult(states);
}

} // namespace clearframe::gui::gallery
