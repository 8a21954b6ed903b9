/** A folder's entries come in lots; an empty lot is the last. */
function lotOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve, reject) => {
    reader.readEntries(resolve, reject);
  });
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    return [
      await new Promise<File>((resolve, reject) => {
        (entry as FileSystemFileEntry).file(resolve, reject);
      }),
    ];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (let lot = await lotOf(reader); lot.length > 0; lot = await lotOf(reader)) for (const each of lot) if (!each.name.startsWith(".")) files.push(...(await filesIn(each)));
  return files;
}

/** The files that were dropped, those of dropped folders among them. The entries must be taken before anything is waited for. */
export async function filesDropped(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const files = [...data.files];
  if (!entries.some(({ isDirectory }) => isDirectory)) return files;
  return (await Promise.all(entries.map(filesIn))).flat();
}
