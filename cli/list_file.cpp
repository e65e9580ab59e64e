#include "cli/list_file.hpp"

#include "core/workflow/import_list.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {

using policy::FailureKind;

policy::Result<policy::ColumnMapping> loadMapping(Workbench& bench, const std::string& path) {
    policy::ColumnMapping mapping;
    if (path.empty()) return mapping;
    auto file = bench.source().load(path);
    if (!file) return tl::unexpected(file.error());
    constexpr std::size_t largest = 1U << 20U;
    const auto document = file->bytes.size() <= largest
                              ? nlohmann::json::parse(file->bytes.begin(), file->bytes.end(), nullptr, false)
                              : nlohmann::json();
    const auto refused = [&] {
        return policy::fail(
            FailureKind::refused,
            fmt::format("The mapping file {} has to be a JSON object like {{\"Photo consent\": \"social\"}}.", path));
    };
    if (!document.is_object()) return refused();
    for (const auto& [header, meaning] : document.items()) {
        if (!meaning.is_string()) return refused();
        mapping[header] = meaning.get<std::string>();
    }
    return mapping;
}

policy::Result<policy::ConsentList> loadList(Workbench& bench, const std::string& path, const std::string& map) {
    auto bytes = bench.listFiles().load(path);
    if (!bytes) return tl::unexpected(bytes.error());
    auto mapping = loadMapping(bench, map);
    if (!mapping) return tl::unexpected(mapping.error());
    auto read = workflow::readListFile(bench.lists(), *bytes, *mapping, bench.clock().now());
    if (!read) return tl::unexpected(read.error());
    return std::move(read->list);
}

} // namespace clearframe::cli
