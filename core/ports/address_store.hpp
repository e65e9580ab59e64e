// Where the list is fetched from, and what became of asking.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"
#include "core/ports/list_address.hpp"

#include <optional>
#include <string>

namespace clearframe::ports {

struct FetchState {
    std::optional<policy::Time> asked;    ///< last attempt
    std::optional<policy::Time> answered; ///< last one that the server answered
    policy::Time next{};                  ///< when to ask again
    int failures = 0;                     ///< vain attempts since the last answer
    std::string tag;                      ///< of what came last; empty: nothing did, or the server gives none
    std::string problem;                  ///< a sentence, where somebody has to do something; empty: all is well
    bool offline = false;                 ///< the last attempt found no server: a state, and no fault
    friend bool operator==(const FetchState&, const FetchState&) = default;
};

class AddressStore {
public:
    virtual ~AddressStore() = default;
    [[nodiscard]] virtual policy::Result<std::optional<ListAddress>> address() = 0;
    /// In the place of the one before; its state begins anew.
    [[nodiscard]] virtual policy::Done put(const ListAddress& address) = 0;
    [[nodiscard]] virtual policy::Done forget() = 0;
    [[nodiscard]] virtual policy::Result<FetchState> state() = 0;
    /// Only where there is an address.
    [[nodiscard]] virtual policy::Done note(const FetchState& state) = 0;
};

} // namespace clearframe::ports
