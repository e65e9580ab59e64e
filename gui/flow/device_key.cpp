#include "gui/flow/device_key.hpp"

#include <utility>

namespace clearframe::gui {

std::string inGroups(const std::string& key) {
    std::string out;
    for (std::size_t at = 0; at < key.size(); at += 4)
        out += (at == 0 ? "" : " ") + key.substr(at, 4);
    return out;
}

Ticket readDeviceKey(Services& services, std::function<void(DeviceKeyModel)> whenDone) {
    return services.desk.post(
        Lane::lengthy, [tools = services.lists.tools](const JobContext&) { return tools.opener.recipient(); },
        [whenDone = std::move(whenDone)](const policy::Result<std::string>& key) {
            whenDone(key ? DeviceKeyModel{.text = *key, .grouped = inGroups(*key), .problem = {}}
                         : DeviceKeyModel{.text = {}, .grouped = {}, .problem = key.error().text});
        });
}

} // namespace clearframe::gui
