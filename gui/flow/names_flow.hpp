// Names to know: shown by event, class or for the whole school, and read by whoever is signed in.
#pragma once

#include "core/workflow/names_to_know.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/names.hpp"

#include <optional>
#include <utility>

namespace clearframe::gui {

/// UI thread only.
class NamesFlow {
public:
    /// `event` may be empty.
    NamesFlow(Services& services, std::string event);

    [[nodiscard]] const NamesModel& model() const { return model_; }
    void handle(const NamesIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    struct Loaded {
        workflow::NamesToKnow everybody;
        std::optional<std::vector<policy::NameToKnow>> ofEvent; ///< nothing where nobody took photos of it
    };

    void load();
    void show();
    void acknowledge();

    Services& services_;
    NamesModel model_;
    std::optional<Loaded> loaded_;
    std::optional<Route> route_;
    Ticket loading_;
    Ticket acknowledging_;
};

} // namespace clearframe::gui
