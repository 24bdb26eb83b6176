/** Saved views and chosen columns of a list, kept in this browser. */
export interface SavedView {
  name: string
  /** The address's filters as they stood. */
  search: Record<string, string | number>
}

const viewsKey = (list: string): string => `zhitong.views.${list}`
const columnsKey = (list: string): string => `zhitong.columns.${list}`

const read = <T>(key: string, otherwise: T): T => {
  try {
    const text = localStorage.getItem(key)
    return text === null ? otherwise : (JSON.parse(text) as T)
  } catch {
    return otherwise
  }
}

export const savedViews = (list: string): SavedView[] => read<SavedView[]>(viewsKey(list), [])

/** Saves under its name; a view of the same name is replaced. */
export function saveView(list: string, view: SavedView): SavedView[] {
  const views = [...savedViews(list).filter(other => other.name !== view.name), view]
  localStorage.setItem(viewsKey(list), JSON.stringify(views))
  return views
}

export function dropView(list: string, name: string): SavedView[] {
  const views = savedViews(list).filter(view => view.name !== name)
  localStorage.setItem(viewsKey(list), JSON.stringify(views))
  return views
}

/** The columns not shown. */
export const hiddenColumns = (list: string): string[] => read<string[]>(columnsKey(list), [])
export const hideColumns = (list: string, hidden: readonly string[]): void => localStorage.setItem(columnsKey(list), JSON.stringify(hidden))
