#include "gui/gallery/states.hpp"
#include "gui/screens/it_accounts.hpp"

#include <utility>

namespace clearframe::gui::gallery {
namespace {

State state(std::string name, ItAccountsModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures&) {
                kit::KeyboardView keys;
                (void)screens::draw(ui, m, keys);
            }};
}

ItAccountsModel accounts() {
    ItAccountsModel m;
    m.gate.open = true;
    m.purposes = {"Social media", "Website", "Print", "Press", "Display"};
    m.sizes = {"1080 pixels", "1440 pixels", "2048 pixels, as most platforms show them", "4096 pixels"};
    m.accounts = {{"School Instagram",
                   "Instagram @larkmereprimary · for social media",
                   "In use",
                   AccountLook::active,
                   2048,
                   {{"Ms H. Sandhar", "Trained on 1 September 2026", true},
                    {"Mr T. Zielny", "Trained on 1 September 2026", true}}},
                  {"School website",
                   "WordPress larkmere.example · for the website",
                   "Approved. Leads are trained, then IT puts it in use.",
                   AccountLook::approved,
                   2048,
                   {{"Mrs Featherstone-Ogilvy-Brand", "Trained on 1 September 2026", true},
                    {"Mr T. Zielny", "Not trained yet. Tap when they were.", false}},
                   false,
                   true,
                   true},
                  {"Federation of Larkmere Schools newsletter",
                   "Print shop · for print",
                   "Waits for a senior leader to approve it",
                   AccountLook::pending,
                   4096,
                   {}}};
    return m;
}

} // namespace

void addItAccounts(std::vector<State>& states) {
    states.push_back(state("it-accounts", accounts()));
    ItAccountsModel none = accounts();
    none.accounts.clear();
    states.push_back(state("it-accounts-none", none));
    auto open = accounts();
    open.step = AccountStep::account;
    open.open = open.accounts[1];
    states.push_back(state("it-accounts-account", open));
    open.problem = "Mr T. Zielny has to be trained first, and the day recorded.";
    states.push_back(state("it-accounts-refused", open));
    auto training = accounts();
    training.step = AccountStep::training;
    training.open = training.accounts[1];
    training.lead = "Mrs Featherstone-Ogilvy-Brand";
    training.day = "19 June 2026";
    states.push_back(state("it-accounts-training", training));
    auto name = accounts();
    name.step = AccountStep::name;
    name.stepOf = "1 of 7";
    states.push_back(state("it-accounts-name", name));
    auto handle = name;
    handle.step = AccountStep::handle;
    handle.stepOf = "3 of 7";
    handle.typed = "@larkmereprimary";
    states.push_back(state("it-accounts-handle", handle));
    auto purpose = name;
    purpose.step = AccountStep::purpose;
    purpose.stepOf = "4 of 7";
    states.push_back(state("it-accounts-purpose", purpose));
    auto size = name;
    size.step = AccountStep::size;
    size.stepOf = "7 of 7";
    states.push_back(state("it-accounts-size", size));
    auto told = accounts();
    told.told = "“School website” was asked for. A senior leader approves it next.";
    states.push_back(state("it-accounts-told", told));
    ItAccountsModel refused;
    refused.gate.refused = "Ms H. Sandhar is a member of staff here and may not activate an official account. Ask IT.";
    states.push_back(state("it-accounts-not-yours", refused));
}

} // namespace clearframe::gui::gallery
