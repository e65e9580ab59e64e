#include "gui/gallery/states.hpp"
#include "gui/screens/it.hpp"
#include "gui/screens/it_about.hpp"
#include "gui/screens/it_device.hpp"
#include "gui/screens/it_settings.hpp"

#include <utility>

namespace clearframe::gui::gallery {
namespace {

template <class Model> State state(std::string name, Model m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures&) { (void)screens::draw(ui, m); }};
}

ItModel index() {
    return {.gate = {.refused = {}, .problem = {}, .open = true},
            .rows = {{ItPlace::list, "Consent list", "Version 42, 5 days old · 20 days left"},
                     {ItPlace::address, "List over the network", "The kiosk asks by itself"},
                     {ItPlace::noes, "Who asked not to be in photos", "2 people. Only IT lifts it."},
                     {ItPlace::accounts, "Official accounts", "2 in use · 1 not yet"},
                     {ItPlace::trips, "Trips", "“Year 4 castle trip” · Until Friday 12 June"},
                     {ItPlace::people, "People and PINs", "9 people can sign in"},
                     {ItPlace::device, "Device and log", "412 GB free · finds faces with YuNet n"},
                     {ItPlace::settings, "Screen and covers", "Locks after 3 minutes · covers 1.6 times the face"},
                     {ItPlace::about, "About and licences", "Clearframe 0.1.0 · free software"}}};
}

ItDeviceModel device() {
    using Kind = ItFact::Kind;
    ItDeviceModel m;
    m.gate.open = true;
    m.facts = {{Kind::clock, "Friday 19 June, 15:20", "Compare it with the wall."},
               {Kind::space, "412 GB free", "Where photos are kept."},
               {Kind::detector, "Finds faces with YuNet n", "The full detector."},
               {Kind::version, "Clearframe 0.1.0", "What runs on this kiosk."},
               {Kind::key, "This kiosk's own key",
                "3b6a 27bc ceb6 a42d 62a3 a8d0 2a6f 0d73 6532 1577 1de2 43a6 3ac0 48a1 8b59 da29"},
               {Kind::folder, "Data folder", "/var/lib/clearframe"}};
    return m;
}

ItSettingsModel settings() {
    ItSettingsModel m;
    m.gate.open = true;
    m.lockAfter = "3 minutes";
    m.growth = "1.6";
    m.canLockSooner = m.canLockLater = m.canShrink = m.canGrow = true;
    return m;
}

void addIndex(std::vector<State>& states) {
    states.push_back(state("it", index()));
    auto missing = index();
    missing.rows[0] = {ItPlace::list, "Consent list", "There is none yet. Nothing can go out.", true};
    missing.rows[3] = {ItPlace::accounts, "Official accounts", "None yet. Photos go out to one of them.", true};
    missing.rows[4] = {ItPlace::trips, "Trips", "“Year 4 castle trip” is over. Nothing can go out.", true};
    missing.rows[5] = {ItPlace::people, "People and PINs", "1 person can sign in. Somebody is missing.", true};
    missing.rows[6] = {ItPlace::device, "Device and log",
                       "320 MB free · finds faces with UltraFace, the weaker detector", true};
    states.push_back(state("it-missing", missing));
    auto leader = index();
    leader.rows = {leader.rows[0], leader.rows[3], leader.rows[4], leader.rows[8]};
    states.push_back(state("it-leader", leader));
    ItModel refused;
    refused.gate.refused = "Ms H. Sandhar is a member of staff here and may not change the settings. Ask IT.";
    states.push_back(state("it-refused", refused));
    ItModel broken;
    broken.gate.problem = "The database cannot be read. Call IT.";
    states.push_back(state("it-broken", broken));
    states.push_back(state("it-opening", ItModel{}));
}

void addDevice(std::vector<State>& states) {
    states.push_back(state("it-device", device()));
    auto checking = device();
    checking.check = ItLogCheck::checking;
    checking.checked = 0.4F;
    checking.checkBold = "Checking the log";
    states.push_back(state("it-device-checking", checking));
    auto whole = device();
    whole.check = ItLogCheck::whole;
    whole.checkBold = "The log is whole.";
    whole.checkRest = "Its 4,812 entries and the signature hold. Checked at 15:20.";
    states.push_back(state("it-device-whole", whole));
    auto changed = device();
    changed.check = ItLogCheck::changed;
    changed.checkBold = "The log was changed from outside.";
    changed.checkRest =
        "The first entry that does not hold is number 117. Keep the kiosk as it is, and find out who had it.";
    changed.facts[2] = {ItFact::Kind::detector, "Finds faces with UltraFace",
                        "A weaker one than it could be. Run setup where there is network.", true};
    changed.facts[5].text = "/home/federation-of-larkmere-schools/.local/share/clearframe-of-the-staff-room-upstairs";
    changed.facts.push_back({ItFact::Kind::network, "No network", "Not needed. Lists can come by USB."});
    states.push_back(state("it-device-changed", changed));
}

void addDeviceSheets(std::vector<State>& states) {
    auto key = device();
    key.sheet = ItDeviceSheet::key;
    key.key.text = "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg";
    key.key.grouped = "age1 lggy hqrw 2nlh cxpr m67z 43rt a597 azn8 gkna wjeh u9d9 dl0j q3yq qvfa fg";
    states.push_back(state("it-device-key", key));
    auto clock = device();
    clock.sheet = ItDeviceSheet::clock;
    clock.setting = {.date = "19 / 06 / 2026", .time = "15 : 21", .whole = true, .busy = false, .problem = {}};
    states.push_back(state("it-device-clock", clock));
    auto set = device();
    set.told = "The clock is set.";
    states.push_back(state("it-device-clock-set", set));
}

void addSettings(std::vector<State>& states) {
    states.push_back(state("it-settings", settings()));
    auto larger = settings();
    larger.growth = "1.8";
    larger.growthChanged = true;
    larger.screen.theme = ThemeName::highContrast;
    larger.screen.text = TextSize::large;
    larger.screen.motion = false;
    states.push_back(state("it-settings-changed", larger));
    auto limits = settings();
    limits.growth = "3.0";
    limits.canGrow = false;
    limits.lockAfter = "30 seconds";
    limits.canLockSooner = false;
    limits.told = "Covers are 3.0 times the face now.";
    states.push_back(state("it-settings-limits", limits));
    auto refused = settings();
    refused.problem = "The PIN of Ivy Tate was changed. Sign in again.";
    states.push_back(state("it-settings-refused", refused));
}

} // namespace

void addIt(std::vector<State>& states) {
    addIndex(states);
    addDevice(states);
    addDeviceSheets(states);
    addSettings(states);
    states.push_back(state("it-about", ItAboutModel{"0.1.0"}));
}

} // namespace clearframe::gui::gallery
