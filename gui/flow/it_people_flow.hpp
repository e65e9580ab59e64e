// People and PINs: add somebody, give a new PIN, let a leaver in no more. Core decides who may; its sentence is shown.
#pragma once

#include "core/workflow/people.hpp"
#include "gui/flow/it_gate.hpp"
#include "gui/flow/new_pin.hpp"
#include "gui/flow/route.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/it_people.hpp"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace clearframe::gui {

/// UI thread only. PINs are hashed on the desk's quick lane.
class ItPeopleFlow {
public:
    explicit ItPeopleFlow(Services& services);

    [[nodiscard]] const ItPeopleModel& model() const { return model_; }
    void handle(const ItPeopleIntent& intent);
    [[nodiscard]] std::optional<Route> takeRoute() { return std::exchange(route_, std::nullopt); }

private:
    using Act = std::function<policy::Result<workflow::PersonView>(workflow::People&, const workflow::Actor&)>;

    void load();
    void show(const workflow::PeopleView& view);
    void close();
    void go(PeopleStep step);
    void nameDone();
    void startPin(const std::string& name, policy::Role role);
    void count();
    void pinDone();
    /// What was done is told with `done`, which holds the name; what was refused with core's sentence.
    void act(Act what, std::string_view done);
    [[nodiscard]] const workflow::PersonView* opened() const;

    Services& services_;
    ItPeopleModel model_;
    std::vector<workflow::PersonView> people_;
    std::string name_; ///< of somebody new
    policy::Role role_ = policy::Role::staff;
    NewPin pin_;
    std::optional<Route> route_;
    Ticket loading_;
    Ticket acting_;
};

} // namespace clearframe::gui
