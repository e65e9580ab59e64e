#include "gui/gallery/states.hpp"
#include "gui/screens/home.hpp"
#include "gui/words.hpp"

namespace clearframe::gui::gallery {
namespace {

using policy::Verdict;

HomeModel model() {
    HomeModel m;
    m.loading = false;
    m.greeting = "Good afternoon, Ms Sandhar";
    m.under = "Friday 19 June, 15:21 · Larkmere Primary School";
    m.school = "Larkmere Primary School";
    m.next = {HomeAct::review,
              "Sports day",
              "Sports day: 9 photos need a person",
              "39 of 48 are done. About 5 minutes to go.",
              "Carry on reviewing",
              {{Verdict::review, 9, "to review"},
               {Verdict::cover, 9, "covered"},
               {Verdict::clear, 27, "clear"},
               {Verdict::blocked, 3, "blocked"}},
              PictureRef{"egg"}};
    m.events = {{"Year 6 awards assembly",
                 "Tuesday 16 June · 22 photos",
                 {{Verdict::clear, 18, "clear"}, {Verdict::cover, 4, "covered"}},
                 HomeAct::exportOut,
                 PictureRef{"cert"}},
                {"Year 4 castle trip",
                 "Thursday 11 June · 36 photos",
                 {{Verdict::clear, 21, "clear"}, {Verdict::review, 15, "to review"}},
                 HomeAct::review,
                 PictureRef{"castle"}}};
    using Kind = DeviceRow::Kind;
    using Tone = DeviceRow::Tone;
    m.device = {{Kind::list, Tone::good, "Consent list: up to date", "Version 42, 5 days old · 11 days left"},
                {Kind::stick, Tone::calm, "USB stick: 36 photos", "LARK-CAM-2"},
                {Kind::space, Tone::calm, "Space for about 9,000 photos", "41 GB free"},
                {Kind::network, Tone::calm, "No network", "Not needed. Lists can come by USB."}};
    m.photosThere = "36";
    m.canExport = true;
    return m;
}

AttentionModel expired() {
    return {AttentionKind::listExpired,
            "List 42 has expired",
            "The consent list has expired. Nothing can go out.",
            "List 42 was good until 30 June. The kiosk cannot know what families have changed since then, so it clears "
            "no photo.",
            "Nothing is lost. The review goes on where it was.",
            {{"Ask IT for the new list", "Tell them: “Clearframe needs list 43.”"},
             {"Plug in the stick with the list", "Or a card, if that is what IT has."},
             {"IT agrees to the changes", "This takes about two minutes."}},
            "take in photos and say who is in them.",
            "I have the stick with the list",
            "Carry on reviewing"};
}

State state(std::string name, HomeModel m) {
    return {std::move(name),
            [m = std::move(m)](kit::Ui& ui, kit::Pictures& pictures) { (void)screens::draw(ui, m, pictures); }};
}

State attentionState(std::string name, AttentionModel attention) {
    auto m = model();
    m.attention = std::move(attention);
    return state(std::move(name), m);
}

} // namespace

void addHome(std::vector<State>& states) {
    auto takedown = model();
    takedown.takedowns = 1;
    takedown.notice = HomeNotice{false, "1 takedown is overdue", "A post shows a pupil who may no longer be shown.",
                                 "See the takedown"};
    states.push_back(state("home", takedown));
    auto notice = model();
    notice.device.front() = {DeviceRow::Kind::list, DeviceRow::Tone::bad, "Consent list: expired",
                             "Version 42, 31 days old"};
    notice.notice =
        HomeNotice{true, "The consent list has expired", "Nothing can go out. Ask IT for list 43.", "See what to do"};
    notice.canExport = false;
    notice.next.picture.reset();
    for (auto& one : notice.events)
        one.picture.reset();
    states.push_back(state("home-notice", notice));
    auto empty = model();
    empty.events.clear();
    empty.photosThere.clear();
    empty.canExport = false;
    empty.next = {HomeAct::takeIn,
                  "",
                  "Take in the first photos",
                  "Plug in a stick or a camera card. It is only read, never changed.",
                  "Take in photos",
                  {},
                  {}};
    empty.device = {{DeviceRow::Kind::list, DeviceRow::Tone::good, "Consent list: up to date",
                     "Version 1, new today · 28 days left"},
                    {DeviceRow::Kind::space, DeviceRow::Tone::warning, "Little space is left", "412 MB free"}};
    states.push_back(state("home-empty", empty));
    auto loading = empty;
    loading.loading = true;
    states.push_back(state("home-loading", loading));
    auto many = model();
    for (int i = 1; i <= 30; ++i)
        many.events.push_back({"Forest school week " + std::to_string(i),
                               "Monday 11 May · 128 photos",
                               {{Verdict::clear, 100 + i, "clear"}, {Verdict::blocked, i, "blocked"}},
                               HomeAct::look,
                               {}});
    states.push_back(state("home-many", many));
    auto names = model();
    names.greeting = "Good evening, Mr Maximilian Featherstone-Ogilvy-Brand";
    names.under = "Wednesday 30 September, 21:21 · Ysgol Gynradd Gymraeg Llanfairpwllgwyngyll a'r Cylch";
    names.next.event = "Residential";
    names.next.title = "Year 5 and Year 6 residential at Llanfairpwllgwyngyllgogerychwyrndrobwll: 128 photos wait for "
                       "your yes";
    names.events.front().name = "Maximilian Featherstone-Ogilvy-Brand memorial concert with all choirs of the county";
    names.device[1].text = "MAXIMILIAN-FEATHERSTONE-OGILVY-BRAND-2026";
    states.push_back(state("home-long-names", names));
    auto failed = model();
    failed.events.clear();
    failed.canExport = false;
    failed.next = {HomeAct::look, "", "The photos cannot be opened", "Call IT. Nothing is lost.", "Look again", {}, {}};
    failed.notice = HomeNotice{true, "The photos cannot be opened.",
                               "The kiosk's data cannot be read. Call IT, and leave the kiosk on.", ""};
    states.push_back(state("home-failed", failed));
    states.push_back(attentionState("attention-expired", expired()));
    auto none = expired();
    none.kind = AttentionKind::noList;
    none.state = "No consent list";
    none.title = "There is no consent list yet. Nothing can go out.";
    none.text = "The list says which families agreed. Without it the kiosk clears no photo.";
    none.steps[0] = {"Ask IT for the consent list", "It comes from the school office."};
    states.push_back(attentionState("attention-no-list", none));
    auto unread = expired();
    unread.kind = AttentionKind::listUnread;
    unread.state = words::pillUnread;
    unread.title = words::unreadTitle;
    unread.text = words::unreadText;
    unread.steps[0] = {std::string(words::askForReadable), std::string(words::askForReadableUnder)};
    unread.steps[2] = {std::string(words::orResolve), std::string(words::orResolveUnder)};
    states.push_back(attentionState("attention-unread", unread));
    states.push_back(attentionState(
        "attention-clock",
        {AttentionKind::clockWrong,
         "The clock is wrong",
         "The clock is wrong. Nothing can go out.",
         "The clock says 1 January 2020. The consent list is from 8 June 2026. One of them is wrong, so the kiosk "
         "clears no photo.",
         "Nothing is lost. The review goes on where it was.",
         {{"Call IT", "Tell them: “The kiosk's clock is wrong.”"},
          {"IT sets the clock", "Date and time, as on the wall."},
          {"Then everything goes on", "No photo has to be judged again."}},
         "take in photos and say who is in them.",
         "Open IT",
         "Carry on reviewing"}));
    states.push_back(attentionState("attention-clock-asked",
                                    {AttentionKind::clockUnconfirmed,
                                     "Is the clock right?",
                                     "Is it Wednesday 23 September 2026, 20:47?",
                                     std::string(words::clockWhyAsked),
                                     "",
                                     {{std::string(words::clockLook), std::string(words::clockLookUnder)},
                                      {std::string(words::clockIfRight), std::string(words::clockIfRightUnder)},
                                      {std::string(words::clockIfWrong), std::string(words::clockIfWrongUnder)}},
                                     "",
                                     "Yes, it is right",
                                     "No, it is wrong"}));
    states.push_back(attentionState("attention-log",
                                    {AttentionKind::logBroken,
                                     "The log cannot be written",
                                     "The log cannot be written. Exports have stopped.",
                                     "Every decision is written down. While that fails, nothing can be decided or go "
                                     "out.",
                                     "Nothing is lost. What was decided stays decided.",
                                     {{"Call IT", "Tell them: “The log cannot be written.”"},
                                      {"Leave the kiosk on", "IT can see more while it runs."}},
                                     "look at the photos and at what was decided.",
                                     "Look again",
                                     "Look at them"}));
}

} // namespace clearframe::gui::gallery
