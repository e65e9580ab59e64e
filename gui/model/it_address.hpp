// Where the signed list is fetched from, what became of asking, and asking now.
#pragma once

#include "gui/model/it.hpp"
#include "gui/model/typing.hpp"

#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

struct ItAddressFact {
    enum class Kind { address, asked, problem, offline, token, shell } kind;
    std::string title;
    std::string text;
};

enum class AddressTone { good, warning, bad };

enum class AddressStep {
    page,
    url,
    hasToken, ///< whether the server asks for one
    token,
    forget, ///< asked once more
};

struct ItAddressModel {
    ItGate gate;
    bool set = false; ///< there is an address
    std::vector<ItAddressFact> facts;
    std::string told; ///< what was done just now, or what waits
    std::string toldRest;
    AddressTone tone = AddressTone::good;
    bool waits = false; ///< a list for IT to look at
    AddressStep step = AddressStep::page;
    std::string typed;
    bool asking = false; ///< the server
    bool busy = false;
    std::string problem; ///< a sentence about this step
};

namespace it_address {
struct AskNow {};
struct ShowDifferences {};
struct Change {}; ///< or set the first one
struct Type {
    Typed typed;
};
struct TypeDone {};
struct HasToken {
    bool yes;
};
struct AskForget {};
struct Forget {};
struct Cancel {};
struct Back {};
struct Lock {};
} // namespace it_address

using ItAddressIntent =
    std::variant<it_address::AskNow, it_address::ShowDifferences, it_address::Change, it_address::Type,
                 it_address::TypeDone, it_address::HasToken, it_address::AskForget, it_address::Forget,
                 it_address::Cancel, it_address::Back, it_address::Lock>;

} // namespace clearframe::gui
