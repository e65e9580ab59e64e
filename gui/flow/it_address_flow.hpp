// The list's address, for IT: what became of asking, asking now, setting and forgetting it.
#pragma once

#include "core/workflow/fetch_list.hpp"
#include "gui/flow/it_gate.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/it_address.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace clearframe::gui {

/// UI thread only. Leaving it stops waiting for the server.
class ItAddressFlow {
public:
    explicit ItAddressFlow(Services& services);
    ~ItAddressFlow();
    ItAddressFlow(const ItAddressFlow&) = delete;
    ItAddressFlow& operator=(const ItAddressFlow&) = delete;

    [[nodiscard]] const ItAddressModel& model() const { return model_; }
    void handle(const ItAddressIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    struct Standing {
        workflow::FetchStatus fetch;
        int waiting = 0; ///< version of a list that waits for IT
    };
    struct Came;
    using Deed = std::function<policy::Done(workflow::FetchList&, const workflow::Actor&)>;

    void load();
    void show(const Standing& standing);
    void go(AddressStep step);
    void act(Deed deed, std::string_view done, AddressStep otherwise);
    void typeDone();
    void setAddress(const std::string& token);
    void askNow();
    void take(const Came& came);
    void tell(AddressTone tone, std::string bold, std::string rest);
    [[nodiscard]] workflow::FetchList fetching() const;

    Services& services_;
    ItAddressModel model_;
    std::string url_; ///< typed, until its token is
    std::optional<Route> route_;
    Ticket loading_;
    Ticket acting_;
    Ticket asking_;
    Ticket taking_;
};

} // namespace clearframe::gui
