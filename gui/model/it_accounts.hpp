// The register of official accounts: how far each one is, and asking for another.
#pragma once

#include "gui/model/it.hpp"
#include "gui/model/typing.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

struct ItLead {
    std::string name;
    std::string state; ///< "Trained on 1 September 2026"
    bool trained = false;
};

enum class AccountLook { active, approved, pending };

struct ItAccount {
    std::string name;
    std::string what;  ///< "Instagram @larkmere · for social media"
    std::string state; ///< "Waits for a senior leader"
    AccountLook look = AccountLook::pending;
    int longEdge = 0; ///< pixels of the largest picture it gets
    std::vector<ItLead> leads;
    bool mayApprove = false; ///< offered to whoever is signed in; core decides
    bool mayActivate = false;
    bool mayTrain = false;
};

enum class AccountStep {
    list,
    account,  ///< one of them
    training, ///< on which day one of its leads was trained
    // asking for one
    name,
    platform,
    handle,
    purpose,
    firstLead,
    secondLead,
    size,
};

struct ItAccountsModel {
    ItGate gate;
    std::vector<ItAccount> accounts;
    std::string told; ///< what was done just now
    AccountStep step = AccountStep::list;
    std::optional<ItAccount> open;
    std::string stepOf; ///< "2 of 7"
    std::string typed;
    std::vector<std::string> purposes;
    std::vector<std::string> sizes;
    std::string lead; ///< who was trained
    std::string day;  ///< "Monday 4 May"
    bool dayIsToday = true;
    std::string problem; ///< a sentence about this step
    bool busy = false;
};

namespace it_accounts {
struct Open {
    std::string name;
};
struct Add {};
struct Type {
    Typed typed;
};
struct TypeDone {};
struct Choose {
    std::size_t index; ///< of the purposes, or of the sizes
};
struct Approve {};
struct Activate {};
struct Train {
    std::string lead;
};
struct MoveDay {
    int days; ///< -1 or 1
};
struct TrainOnDay {};
struct Cancel {};
struct Back {};
struct Lock {};
} // namespace it_accounts

using ItAccountsIntent =
    std::variant<it_accounts::Open, it_accounts::Add, it_accounts::Type, it_accounts::TypeDone, it_accounts::Choose,
                 it_accounts::Approve, it_accounts::Activate, it_accounts::Train, it_accounts::MoveDay,
                 it_accounts::TrainOnDay, it_accounts::Cancel, it_accounts::Back, it_accounts::Lock>;

} // namespace clearframe::gui
